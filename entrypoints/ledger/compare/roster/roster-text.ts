import { foldOrgan } from '../../../../parsers/departments.ts';
import type { RosterOrgan } from '../../../../store/roster.ts';
import { readLines } from './delimited.ts';

/** What is wrong with a line of a list; the line is left out. */
export type RosterTrouble = 'no-name' | 'no-organ' | 'too-long' | 'open-quote';

/** A list of organs as it was read. Lines count from 1. */
export interface RosterText {
  organs: RosterOrgan[];
  /** The first line names the columns. */
  hasHeader: boolean;
  /** Lines that name an organ which stands in an earlier line. */
  duplicates: { line: number; name: string; first: number }[];
  /** Lines that give an organ another parent than an earlier one, which holds. */
  otherParents: { line: number; name: string; parent: string }[];
  troubles: { line: number; text: string; why: RosterTrouble }[];
}

/** The text of a file: UTF-16 or UTF-8 by its mark, UTF-8 where it is that, else GB18030. */
export function decodeRoster(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const nameTitle =
  /^(?:序号)?(?:机关|单位|部门|机构|主体|公开主体|行政机关)?(?:全|名)?(?:名称|单位|机关|部门|机构|主体)$|^(?:name|organ|organi[sz]ation)$/i;
const parentTitle = /^(?:上级|主管|所属|归属|隶属|本级)(?:机关|单位|部门|政府|主管部门)?(?:名称)?$|^parent$/i;

/** Reads a list of organs: one a line, or a table with a column of names and perhaps one of parents. */
export function readRoster(text: string): RosterText {
  const lines = readLines(text);
  const read: RosterText = { organs: [], hasHeader: false, duplicates: [], otherParents: [], troubles: [] };
  const [head] = lines;
  if (head === undefined) return read;
  const titles = head.fields.map((field) => field.replace(/\s/g, ''));
  read.hasHeader = titles.some((title) => nameTitle.test(title));
  const rows = read.hasHeader ? lines.slice(1) : lines;
  const { name: nameAt, parent: parentAt } = read.hasHeader
    ? {
        name: titles.findIndex((title) => nameTitle.test(title)),
        parent: titles.findIndex((title) => parentTitle.test(title)),
      }
    : columnsOf(rows.map(({ fields }) => fields));
  const known = new Map<string, { line: number; organ: RosterOrgan }>();
  for (const { line, fields, isOpen } of rows) {
    const name = (fields[nameAt] ?? '').trim();
    const parent = parentAt < 0 ? '' : (fields[parentAt] ?? '').trim();
    const trouble = isOpen ? 'open-quote' : troubleOf(name);
    if (trouble !== null) {
      read.troubles.push({ line, text: fields.join(' ').trim().slice(0, 80), why: trouble });
      continue;
    }
    const folded = foldOrgan(name);
    const before = known.get(folded);
    if (before === undefined) {
      const organ = { name, folded, parent: parent === '' ? null : parent };
      known.set(folded, { line, organ });
      read.organs.push(organ);
      continue;
    }
    read.duplicates.push({ line, name, first: before.line });
    if (parent === '') continue;
    if (before.organ.parent === null) before.organ.parent = parent;
    else if (foldOrgan(before.organ.parent) !== foldOrgan(parent)) read.otherParents.push({ line, name, parent });
  }
  return read;
}

function troubleOf(name: string): RosterTrouble | null {
  if (name === '') return 'no-name';
  if (name.length > 200) return 'too-long';
  return isNameLike(name) ? null : 'no-organ';
}

function isNameLike(field: string): boolean {
  return (field.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
}

/** Without titles: the first column that mostly holds names, and the next such one. */
function columnsOf(rows: string[][]): { name: number; parent: number } {
  const width = Math.max(...rows.map((fields) => fields.length));
  const named = Array.from({ length: width }, (_, column) => column).filter(
    (column) => rows.filter((fields) => isNameLike(fields[column] ?? '')).length * 2 > rows.length,
  );
  return { name: named[0] ?? 0, parent: named[1] ?? -1 };
}
