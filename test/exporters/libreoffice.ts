import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureLibreOffice } from '../../cli/libreoffice.ts';

/** Opens a file in LibreOffice, which saves it as another kind. Gives what it saved, by name. */
export async function converted(bytes: Uint8Array, name: string, to: string): Promise<Map<string, Buffer>> {
  const office = ensureLibreOffice();
  const folder = await mkdtemp(join(tmpdir(), 'gouji-opened-'));
  try {
    await writeFile(join(folder, name), bytes);
    await mkdir(join(folder, 'out'));
    // A profile of its own: two that share one wait for each other, or give up.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const words = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, name)];
    const { stdout, stderr } = await promisify(execFile)(office, words, { timeout: 120_000 });
    const names = await readdir(join(folder, 'out'));
    if (names.length === 0) throw new Error(`LibreOffice made nothing of ${name}: ${stdout}${stderr}`);
    return new Map(
      await Promise.all(names.map(async (each) => [each, await readFile(join(folder, 'out', each))] as const)),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What LibreOffice reads in a cell: text, a number, a day or time as it shows it, or nothing. */
export type Opened = string | number | { time: string } | null;

/** Every sheet of a workbook as LibreOffice reads it, row by row, by the names of the sheets. */
export async function sheetsOf(workbook: Uint8Array): Promise<Record<string, Opened[][]>> {
  // Commas, quotes, UTF-8; quotes around all text and nothing else; every sheet.
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';
  const files = await converted(workbook, 'book.xlsx', csv);
  return Object.fromEntries(
    [...files].map(([name, bytes]) => [name.replace(/^book-|\.csv$/g, ''), rowsOf(bytes.toString('utf8'))]),
  );
}

/** A parser of CSV would not tell text from figures. */
function rowsOf(text: string): Opened[][] {
  const rows: Opened[][] = [[]];
  for (const [, field = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n)/g)) {
    rows.at(-1)?.push(openedField(field));
    if (end === '\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

function openedField(field: string): Opened {
  if (field === '') return null;
  if (field.startsWith('"')) return field.slice(1, -1).replaceAll('""', '"');
  return /^-?\d+(\.\d+)?(E[+-]?\d+)?$/.test(field) ? Number(field) : { time: field };
}
