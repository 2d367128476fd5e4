import type { CellAddress, FormYear } from '../../parsers/report.ts';
import {
  addresses,
  at,
  consistentFigures,
  equations,
  type Figures,
  type ReferenceEquation,
  residual,
  withCell,
  withExtras,
} from './figures.ts';
import { groups } from './forms.ts';
import { type Page, printPage } from './page.ts';
import { type Quirks, randomQuirks, sensible } from './quirks.ts';
import { type Random, stream } from './random.ts';

export interface Plant {
  address: CellAddress;
  right: number;
  wrong: number;
}

export interface Case {
  seed: number;
  quirks: Quirks;
  organ: string;
  year: number;
  forms: { table2: FormYear; table3: FormYear };
  plants: Plant[];
  page: Page;
  /** As printed; null where the cell prints nothing or a sign for none. */
  figures: Record<string, number | null>;
  /** Findings of level error, one a line: rule, subject, outcome. */
  errors: string[];
  /** Warnings and notes, one a line: rule, subject. */
  besides: string[];
  /** The cell and the value that settle everything, where one planted cell alone does; null: not to be judged here. */
  suspect: { address: CellAddress; proposed: number } | null;
}

const organs = [
  '望屿市水利局',
  '青禾县住房和城乡建设局',
  '澜川市临渚区司法局',
  '禾阳市交通运输局',
  '榆河县人民政府办公室',
  '青禾县岚溪镇人民政府',
  '临渚市人民政府',
] as const;

/** The case that a seed stands for; `quirks` replaces the page's quirks while a failing case is made smaller. */
export function caseOf(seed: number, given?: Quirks): Case {
  const random = stream(seed, 'report');
  const quirks = given === undefined ? randomQuirks(seed) : sensible(given);
  const { forms, year } = formsOf(random);
  const organ = random.pick(organs);
  const extras = { subtotalRows: quirks.subtotalRows, organizationColumn: quirks.organizationColumn };
  const truth = withExtras(consistentFigures(stream(seed, 'figures of the report'), forms), forms.table3, extras);
  const plants = plantsOf(stream(seed, 'plants'), truth, quirks);
  const figures = plants.reduce((all, { address, wrong }) => withCell(all, address, wrong), truth);
  const page = printPage({ seed, organ, year, forms, figures, written: plants.map(({ address }) => address) }, quirks);
  const broken = brokenOf(figures, equations(figures, forms.table3, extras), page.blank);
  const [only] = plants;
  const inTable3 = only?.address.startsWith('table3/') === true && !only.address.endsWith('/organizations');
  const known: Record<string, number | null> = Object.fromEntries(
    addresses(figures)
      .filter((address) => !isBareHeading(address, figures, forms.table3, page.blank))
      .map((address) => [address, page.blank.has(address) ? null : at(figures, address)]),
  );
  return {
    seed,
    quirks,
    organ,
    year,
    forms,
    plants,
    page,
    figures: known,
    errors: [
      ...broken,
      ...(year >= 2021 && forms.table2 === '2019' ? ['outdated-template report failed'] : []),
    ].toSorted(),
    besides: [
      ...['table2', 'table3', 'table4']
        .filter((table) =>
          Object.entries(known).some(([address, value]) => address.startsWith(table) && value === null),
        )
        .map((table) => `blank-cell ${table}`),
      ...(forms.table2 === forms.table3 ? [] : ['mixed-template report']),
      ...(year <= 2020 && forms.table2 === '2021' ? ['premature-template report'] : []),
      // 政府信息公开工作报告 lacks 年度.
      ...(/年度报告|年报/.test(page.title) ? [] : ['title-nonstandard report']),
    ],
    suspect:
      only !== undefined && plants.length === 1 && inTable3 && page.blank.size === 0
        ? { address: only.address, proposed: only.right }
        : null,
  };
}

/** A group's row in which nothing is printed is the form's heading row, not a row of subtotals. */
function isBareHeading(address: CellAddress, figures: Figures, form: FormYear, blank: Set<CellAddress>): boolean {
  const [table = '', row = ''] = address.split('/');
  const isGroup = table === 'table3' && row in groups && !(row === 'other' && form === '2019');
  return isGroup && Object.keys(figures.table3[row] ?? {}).every((column) => blank.has(`table3/${row}/${column}`));
}

function formsOf(random: Random): Pick<Case, 'forms' | 'year'> {
  return random.pick<Pick<Case, 'forms' | 'year'>>([
    { forms: { table2: '2019', table3: '2019' }, year: random.int(2019, 2020) },
    { forms: { table2: '2021', table3: '2021' }, year: random.int(2021, 2025) },
    { forms: { table2: '2021', table3: '2021' }, year: random.int(2021, 2025) },
    { forms: { table2: '2021', table3: '2021' }, year: random.int(2020, 2021) },
    { forms: { table2: '2019', table3: '2021' }, year: random.int(2021, 2025) },
    { forms: { table2: '2021', table3: '2019' }, year: random.int(2021, 2025) },
  ]);
}

/** None, one or two wrong figures in tables 3 and 4. */
function plantsOf(random: Random, figures: Figures, quirks: Quirks): Plant[] {
  // A blank total leaves open what was meant, so that a planted mistake beside it has no sure answer.
  const count = quirks.blankTotals ? 0 : random.pick([0, 0, 1, 1, 1, quirks.zero === '0' ? 2 : 1]);
  const open = addresses(figures).filter((address) => !address.startsWith('table2/'));
  const plants = new Map<CellAddress, Plant>();
  while (plants.size < count) {
    const address = open[random.int(0, open.length - 1)];
    if (address === undefined || plants.has(address)) continue;
    const right = at(figures, address);
    const wrong = mistyped(random, right);
    if (wrong !== right) plants.set(address, { address, right, wrong });
  }
  return [...plants.values()];
}

/** A figure as a hurried hand gets it wrong: digits swapped, dropped, doubled, one more, one less, anything. */
export function mistyped(random: Random, right: number): number {
  const text = String(right);
  const place = random.int(0, Math.max(0, text.length - 2));
  return random.pick([
    right + 1,
    Math.max(0, right - 1),
    right + random.int(1, 9),
    right * 10,
    Math.floor(right / 10),
    Number(text.slice(0, place) + (text[place + 1] ?? '') + (text[place] ?? '') + text.slice(place + 2)),
    Number(text + text.at(-1)),
    random.int(0, 99),
  ]);
}

/**
 * What must be found. A blank addend is 0 and makes it a question; a blank total is 0 or the sum of its parts and never
 * a finding of a sum.
 */
function brokenOf(figures: Figures, list: ReferenceEquation[], blank: Set<CellAddress>): string[] {
  const lines = new Set<string>();
  for (const equation of list) {
    if (blank.has(equation.total)) continue;
    // Where row totals are left blank they stand for the sums of their rows, which do hold.
    if (residual(figures, equation) === 0) continue;
    const cells = [...equation.left, ...equation.right];
    lines.add(`${equation.rule} ${equation.subject} ${cells.some((cell) => blank.has(cell)) ? 'review' : 'failed'}`);
  }
  return [...lines];
}
