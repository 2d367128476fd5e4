import { bundleCaptures } from '../../../../batch/replay/bundle-captures.ts';
import { BundleYears } from '../../../../batch/replay/bundle-years.ts';
import { openBundle } from '../../../../exporters/bundle/read.ts';
import type { Replayed } from './use-replay.ts';

/** The captures of a file that was not taken in, each beside the other years that came with it. */
export async function* fileCaptures(file: File, signal: AbortSignal): AsyncGenerator<Replayed> {
  const bundle = await openBundle(file);
  const years = await BundleYears.of(bundle, signal);
  for await (const capture of bundleCaptures(bundle)) {
    signal.throwIfAborted();
    yield { capture, neighbours: years.beside(capture), only: null };
  }
}
