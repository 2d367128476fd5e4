import type { Bundle } from '../../exporters/bundle/read.ts';
import type { Capture } from '../../store/schema.ts';
import { checkedCapture } from '../bundle/checked-capture.ts';

/** A bundle's captures, checked, as the library would have them; their ids count from 1. */
export async function* bundleCaptures(bundle: Bundle): AsyncGenerator<Capture> {
  let id = 0;
  for await (const written of bundle.records.captures()) {
    id += 1;
    const { row, report, audit, packed } = await checkedCapture(written, `captures ${id}`);
    yield { id, ...row, report, audit, html: packed.html };
  }
}
