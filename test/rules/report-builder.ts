import { applicantKinds, formColumns, formRows, leafResultRows } from '../../parsers/forms/forms.ts';
import type {
  CellAddress,
  Doubt,
  Figure,
  FormYear,
  Organ,
  Quote,
  Report,
  Section,
  SectionKey,
  Table,
  TableKey,
} from '../../parsers/report.ts';
import type { Audit, Finding, Outcome } from '../../rules/finding.ts';
import { audit } from '../../rules/runner.ts';
import { sectionKeys, sectionTitles } from '../../rules/section-titles.ts';

/** A number; a raw text as printed (blank tokens are blank, anything else is text); or a whole figure with a doubt. */
export type Printed = number | string | { raw: string; doubt: Doubt };

export interface Plan {
  form?: FormYear;
  table2Form?: FormYear;
  /** Changes to the base report, which closes in every sum. */
  cells?: Record<CellAddress, Printed>;
  /** Cells, rows (`table3/granted`) or columns (`table3//legalService`) that the page does not have. */
  without?: string[];
  /** Anything else of the report. */
  report?: Partial<Report>;
}

const blanks = new Set(['', '-', '—', '/', '无']);

export function figure(address: string, printed: Printed): Figure {
  const base = { unit: null, location: address, doubt: null };
  if (typeof printed === 'number') return { ...base, kind: 'number', raw: String(printed), value: printed };
  const raw = typeof printed === 'string' ? printed : printed.raw;
  const doubt = typeof printed === 'string' ? null : printed.doubt;
  if (blanks.has(raw)) return { ...base, kind: 'blank', raw, value: null, doubt };
  const value = /^-?\d+(\.\d+)?(?=[万元件笔]*$)/.exec(raw);
  if (value) return { ...base, kind: 'number', raw, value: Number(value[0]), doubt };
  return { ...base, kind: 'text', raw, value: null, doubt };
}

/** Figures of the base report that are not 0; totals follow from them. */
const base2021: Record<string, Record<string, number>> = {
  received: { naturalPerson: 42, business: 11, legalService: 3 },
  carriedIn: { naturalPerson: 3, business: 1 },
  granted: { naturalPerson: 14, business: 5, legalService: 1 },
  partiallyGranted: { naturalPerson: 5, business: 2 },
  'denied.deliberative': { naturalPerson: 2, business: 1 },
  'unavailable.notHeld': { naturalPerson: 12, business: 3, legalService: 2 },
  'unprocessed.petition': { naturalPerson: 4 },
  carriedOut: { naturalPerson: 8, business: 1 },
};

const table2Figures: Record<FormYear, Record<string, Record<string, number>>> = {
  '2019': {
    regulations: { made: 0, disclosed: 0, disclosedTotal: 0 },
    normativeDocuments: { made: 3, disclosed: 3, disclosedTotal: 19 },
    licensing: { previousItems: 129, change: -1, decisions: 2310 },
    otherServices: { previousItems: 40, change: 2, decisions: 870 },
    penalties: { previousItems: 300, change: 0, decisions: 57 },
    coercion: { previousItems: 12, change: 0, decisions: 3 },
    fees: { previousItems: 2, change: 0 },
    procurement: { items: 6, amount: 251000 },
  },
  '2021': {
    regulations: { issued: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { issued: 4, repealed: 2, inForce: 31 },
    licensing: { decisions: 1286 },
    penalties: { decisions: 57 },
    coercion: { decisions: 3 },
    fees: { amount: 12.6 },
  },
};

type Numbers = Record<string, Record<string, number>>;

/** Fills the totals of table 3: rows, （七）总计, and what balances. */
export function totalled(figures: Numbers, form: FormYear): Numbers {
  const full: Numbers = {};
  const value = (row: string, column: string) => full[row]?.[column] ?? Number.NaN;
  for (const { key: row } of formRows(form, 'table3')) {
    const given = figures[row] ?? {};
    const cells: Record<string, number> = {};
    for (const column of applicantKinds) {
      const results = leafResultRows(form).filter((leaf) => full[leaf]);
      cells[column] =
        row === 'concluded'
          ? results.reduce((sum, leaf) => sum + value(leaf, column), 0)
          : row in figures && column in given
            ? (given[column] ?? Number.NaN)
            : 0;
    }
    cells.total = applicantKinds.reduce((sum, column) => sum + (cells[column] ?? Number.NaN), 0);
    full[row] = cells;
  }
  return full;
}

function table(key: TableKey, form: FormYear, figures: Numbers): Table {
  const rows = formRows(form, key);
  const cells: Table['cells'] = {};
  const columns = new Map<string, Table['columns'][number]>();
  for (const { key: row } of rows) {
    cells[row] = {};
    for (const { key: column, label } of formColumns(form, key, row)) {
      const block = key === 'table4' ? row : null;
      columns.set(`${block}/${column}`, {
        key: column,
        printed: label,
        match: 'official',
        location: `${key}//${column}`,
        block,
      });
      const address = `${key}/${row}/${column}`;
      cells[row][column] = figure(address, figures[row]?.[column] ?? Number.NaN);
    }
  }
  return {
    form: key === 'table4' ? null : form,
    rows: rows.map(({ key: row, label }) => ({
      key: row,
      printed: label,
      match: 'official',
      location: `${key}/${row}`,
    })),
    columns: [...columns.values()],
    cells,
    locations: [key],
    doubts: [],
  };
}

export const organ: Organ = {
  name: '岚溪市住房和城乡建设局',
  folded: '岚溪市住房和城乡建设局',
  kind: 'department',
  level: 'prefecture',
  evidence: 'title',
};

/** What a section of prose says that gives a careful reader nothing to ask. */
const prose: Partial<Record<SectionKey, string>> = {
  overview:
    '围绕住房保障主动公开信息，规范办理依申请公开，做好政府信息管理，推进平台建设，通过培训和考核落实监督保障。',
  problems:
    '存在的主要问题是政策解读形式单一，个别栏目更新不够及时。下一步将增加图解和问答，按月检查栏目更新情况，把改进措施落实到人。',
  other: '本年度未收取信息处理费。',
};

export function section(key: SectionKey, changes: Partial<Section> = {}): Section {
  const text = prose[key];
  return {
    key,
    heading: sectionTitles[key],
    official: true,
    location: `section/${key}`,
    paragraphs: text === undefined ? [] : [{ text, location: `prose/${key}`, heading: false }],
    media: [],
    tables: text === undefined ? 1 : 0,
    ...changes,
  };
}

const table4Figures: Numbers = {
  review: { upheld: 2, corrected: 0, otherOutcome: 1, pending: 0, total: 3 },
  litigationDirect: { upheld: 0, corrected: 0, otherOutcome: 0, pending: 1, total: 1 },
  litigationAfterReview: { upheld: 0, corrected: 0, otherOutcome: 0, pending: 0, total: 0 },
};

/** A report that raises nothing, with the changes of the plan. */
export function report(plan: Plan = {}): Report {
  const form = plan.form ?? '2021';
  const year = form === '2019' ? 2020 : 2024;
  const table2Form = plan.table2Form ?? form;
  const quote = (text: string): Quote => ({ section: null, text, location: 'p/1', start: 0, end: text.length });
  const built: Report = {
    title: `岚溪市住房和城乡建设局${year}年政府信息公开工作年度报告`,
    titleLocation: 'title',
    organ,
    year,
    yearEvidence: 'title',
    published: null,
    period: {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      quote: quote(`数据的统计期限为${year}年1月1日至12月31日。`),
    },
    site: null,
    contact: { phone: '0599-6120017', address: null, quote: quote('电话：0599-6120017') },
    documents: [],
    sections: sectionKeys.map((key) => section(key)),
    preamble: [],
    ending: [],
    table2: table('table2', table2Form, table2Figures[table2Form]),
    table3: table('table3', form, totalled(base2021, form)),
    table4: table('table4', form, table4Figures),
    claims: [],
    media: [],
    also: [],
    continued: [],
    doubts: [],
  };
  for (const [address, printed] of Object.entries(plan.cells ?? {})) put(built, address, printed);
  for (const gone of plan.without ?? []) remove(built, gone);
  return { ...built, ...plan.report };
}

function split(address: string): [TableKey, string, string] {
  const [key = '', row = '', column = ''] = address.split('/');
  return [key as TableKey, row, column];
}

function put(built: Report, address: string, printed: Printed): void {
  const [key, row, column] = split(address);
  const target = built[key];
  if (!target) throw new Error(`${key} is not in the report`);
  if (!target.rows.some((label) => label.key === row)) {
    target.rows.push({ key: row, printed: row, match: 'official', location: `${key}/${row}` });
  }
  if (!target.columns.some((label) => label.key === column)) {
    target.columns.push({
      key: column,
      printed: column,
      match: 'official',
      location: `${key}//${column}`,
      block: null,
    });
  }
  target.cells[row] = { ...target.cells[row], [column]: figure(address, printed) };
}

function remove(built: Report, gone: string): void {
  const [key, row, column] = split(gone);
  const target = built[key];
  if (!target) return;
  if (row !== '' && column === '') {
    target.rows = target.rows.filter((label) => label.key !== row);
    delete target.cells[row];
  } else if (row === '') {
    target.columns = target.columns.filter((label) => label.key !== column);
    for (const cells of Object.values(target.cells)) delete cells[column];
  } else if (target.cells[row]) {
    delete target.cells[row][column];
  }
}

/** The same report with some labels changed. */
export function relabelled(
  built: Report,
  key: TableKey,
  label: { row?: string; column?: string; printed: string; match: 'variant' | 'loose' },
): Report {
  const target = built[key];
  if (!target) return built;
  const { printed, match } = label;
  const rows = target.rows.map((known) => (known.key === label.row ? { ...known, printed, match } : known));
  const columns = target.columns.map((known) => (known.key === label.column ? { ...known, printed, match } : known));
  return { ...built, [key]: { ...target, rows, columns } };
}

/** A random consistent table 3 in a report; the generator is a small congruential one so that a seed gives one report. */
export function randomReport(seed: number, form: FormYear): Report {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const figures: Numbers = {};
  for (const row of leafResultRows(form)) {
    figures[row] = Object.fromEntries(applicantKinds.map((column) => [column, next(3) === 0 ? next(40) : 0]));
  }
  const sums = totalled(figures, form);
  const carriedIn: Record<string, number> = {};
  const carriedOut: Record<string, number> = {};
  const received: Record<string, number> = {};
  for (const column of applicantKinds) {
    const concluded = sums.concluded?.[column] ?? Number.NaN;
    const out = next(6);
    const carried = Math.min(next(6), concluded + out);
    carriedIn[column] = carried;
    carriedOut[column] = out;
    received[column] = concluded + out - carried;
  }
  const table3 = table('table3', form, totalled({ ...figures, received, carriedIn, carriedOut }, form));
  return report({ form, report: { table3 } });
}

/** Findings of one rule. */
export function findings(rule: string, built: Report): Finding[] {
  return audit(built).findings.filter((finding) => finding.rule === rule);
}

export function outcomes(rule: string, built: Report): Outcome[] {
  return audit(built).outcomes.filter((outcome) => outcome.rule === rule);
}

/** subject → outcome, of one rule. */
export function judged(rule: string, built: Report): Record<string, string> {
  return Object.fromEntries(outcomes(rule, built).map(({ subject, outcome }) => [subject, outcome]));
}

/** Of one rule, only what did not pass: subject → outcome. */
export function raised(rule: string, built: Report): Record<string, string> {
  return Object.fromEntries(
    outcomes(rule, built)
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ subject, outcome }) => [subject, outcome]),
  );
}

/** What a whole audit raises, as `rule subject outcome`. */
export function summary(result: Audit): string[] {
  return result.findings.map(({ rule, subject, outcome }) => `${rule} ${subject} ${outcome}`);
}
