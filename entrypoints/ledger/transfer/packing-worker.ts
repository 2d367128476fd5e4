import { openPacker, type Packer } from '../../../exporters/xlsx/packer.ts';
import type { PackAnswer, PackRequest } from './packing.ts';

/** Compresses the parts of a file beside the thread that writes them. */

const packers = new Map<number, Packer>();
/** One after the other, so that answers come in the order of what was asked. */
let answered: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<PackRequest>) => {
  answered = answered.then(() => answer(data)).then(tell);
});

function tell(message: PackAnswer): void {
  postMessage(message);
}

async function answer({ part, piece }: PackRequest): Promise<PackAnswer> {
  try {
    const packer = packers.get(part) ?? openPacker();
    packers.set(part, packer);
    if (piece === null) return { packed: await packer.end() };
    await packer.write(piece);
    return { packed: null };
  } catch (error) {
    return { detail: String(error) };
  }
}
