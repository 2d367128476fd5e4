import { Zip, ZipDeflate } from 'fflate';
import { type LetterReport, letterReport, lettersOf } from './letter/letter.ts';
import { letterDocx } from './letter/letter-docx.ts';
import { letterHtml } from './letter/letter-html.ts';
import type { Exporter } from './selection.ts';

/**
 * Drafts of 整改通知, one an organ, each as a Word document and as a page to edit, packed into one ZIP. Findings that were
 * dismissed or are mended are left out; organs of which nothing is left get no letter, nor do pages whose organ is not known.
 */
export const exportLetters: Exporter = async (reports, options, write) => {
  const collected: { organ: string; report: LetterReport }[] = [];
  let done = { reports: 0, findings: 0 };
  for await (const each of reports) {
    options.signal.throwIfAborted();
    const report = letterReport(each);
    const organ = each.report.organ?.name;
    if (report !== null && organ !== undefined) collected.push({ organ, report });
    done = { reports: done.reports + 1, findings: done.findings + each.findings.length };
    options.progress(done);
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error !== null) failed = error;
    else pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const flush = async () => {
    if (failed !== null) throw failed;
    for (const piece of pieces.splice(0)) await write(piece);
  };
  const names = new Set<string>();
  for (const letter of lettersOf(collected)) {
    options.signal.throwIfAborted();
    const name = distinct(fileName(letter.organ), names);
    add(zip, `${name}.docx`, await letterDocx(letter), options.at);
    add(zip, `${name}.html`, new TextEncoder().encode(letterHtml(letter)), options.at);
    await flush();
  }
  zip.end();
  await flush();
};

function add(zip: Zip, name: string, bytes: Uint8Array, mtime: Date): void {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = mtime;
  zip.add(file);
  file.push(bytes, true);
}

/** A name that every file system takes. */
function fileName(organ: string): string {
  return `整改通知 ${organ.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80)}`;
}

function distinct(name: string, names: Set<string>): string {
  let free = name;
  for (let n = 2; names.has(free); n += 1) free = `${name} (${n})`;
  names.add(free);
  return free;
}
