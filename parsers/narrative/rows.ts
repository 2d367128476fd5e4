/** Names standing in a row before a number: how many, and whether 等 leaves the row open. */
export interface Listed {
  count: number;
  open: boolean;
}

const PART_UNITS = /^(?:部分|大部分|个部分)/;

/** The official parts that a report names, split where its writer split them; 复议 and 诉讼 are one part. */
export function listedParts(before: string): Listed | null {
  const opening = Math.max(
    before.lastIndexOf('由'),
    before.lastIndexOf('包括'),
    before.lastIndexOf('包含'),
    before.lastIndexOf('分为'),
  );
  const row = (opening >= 0 ? before.slice(opening) : before).replace(/^(?:由|包括|包含|分为)(?:了)?:?/, '');
  const open = /等(?:内容)?(?:共|共计)?$/.test(row);
  const names = row.replace(/(?:等)?(?:内容)?(?:共|共计)?$/, '');
  const split = names.includes(',') || names.includes(';') ? /[,;]/ : /、/;
  const items: string[] = [];
  for (const item of names
    .replace(/(?:以及|和|及|与)(?=(?:其[他它])?(?:需要)?(?:报告|其他))/g, names.search(/[,;]/) >= 0 ? ',' : '、')
    .split(split)) {
    const name = item.trim();
    if (name === '') continue;
    const earlier = items.at(-1);
    if (earlier?.includes('复议') && !earlier.includes('诉讼') && name.includes('诉讼')) continue;
    items.push(name);
  }
  return items.length >= 2 ? { count: items.length, open } : null;
}

/** 六部分组成, 六个部分, 六大板块 of the report itself. */
export function isPartsCount(unit: string | null, right: string, before: string): boolean {
  const about = /本?(?:年度)?报告|全文|年报/.test(before) || /报告(?:的)?(?:事项|情况)/.test(before.slice(-24));
  if (unit === '部分') return about || right.startsWith('组成');
  if (unit === '个' || unit === '大' || unit === '项') {
    const named =
      PART_UNITS.test(right) || (/^(?:方面|板块|内容)/.test(right) && /组成|^(?:方面|板块|内容)$/.test(right));
    return named && about && (/等$/.test(before) || /(?:由|包括|包含|分为|分)/.test(before) || /组成/.test(right));
  }
  return false;
}

const COUNTABLE: ReadonlySet<string> = new Set([
  '个',
  '家',
  '部',
  '场',
  '次',
  '期',
  '名',
  '件',
  '份',
  '项',
  '类',
  '种',
]);

/** The row of names right before a number: 《甲》《乙》等6个, 甲会、乙会、丙会,共计3次. */
export function listedNames(unit: string | null, left: string, clauseBefore: string): Listed | null {
  if (unit === null || !COUNTABLE.has(unit)) return null;
  const total = /^(?:共|共计|合计|总计)$/.test(left);
  const row = total ? clauseBefore : left.replace(/(?:共|共计)$/, '');
  const open = /等$/.test(row);
  const titles = row.split('《》').length - 1;
  if (titles >= 1 && (open || /《》$/.test(row))) return { count: titles, open };
  const names = row.replace(/等$/, '').split('、');
  if (names.length < 3 || names.some((name) => name.length > 40 || name.length === 0)) return null;
  if (!open && !total && !(unit === '个' || unit === '家')) return null;
  return { count: names.length, open };
}
