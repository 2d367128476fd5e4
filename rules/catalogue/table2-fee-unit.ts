import type { Organ } from '../../parsers/report.ts';
import { address, read } from '../cells.ts';
import type { Neighbour } from '../neighbour.ts';
import { priorFigure } from '../prior-year.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { judgeRows, type RowFault } from '../table2-rows.ts';

/** 万元 a year. Whole cities reach 316,441; departments below the State Council stay far below the first bound. */
const bounds = { department: 100_000, any: 10_000_000 };
/** 万元 taken for 元, or the other way round, against another year's report. */
const leap = 1000;

export default defineRule({
  id: 'table2-fee-unit',
  version: 1,
  title: '收费金额单位可疑',
  basis: '附表“本年收费金额（单位：万元）”',
  plain: '收费金额的单位是万元，这个数大得（或变得）不寻常，可能按“元”填了。',
  english: {
    title: 'Unit of the fees is doubtful',
    plain: 'Fees are stated in units of 10,000 yuan; this figure is unusually large and may have been given in yuan.',
  },
  level: 'warning',
  category: 'plausibility',
  certainty: 'review',
  form: '2021',
  reads: ['table2'],
  messages: {
    review: '行政事业性收费写的是{raw}，栏目单位是万元，而{organ}一年收费很少达到{bound}万元。是否按元填写了？',
    unit: '行政事业性收费写的是{raw}，栏目单位是万元，格中却写了“元”。是否按元填写了？',
    year: '行政事业性收费写的是{raw}（栏目单位是万元），而{year}年年报写的是{other}，相差千倍。其中是否有一份按元填写了？',
  },
  check: ({ report, table2, neighbours }) => {
    const reading = read(table2, 'fees', 'amount');
    const raw = reading.state === 'number' ? reading.figure.raw : '';
    return judgeRows(table2, {
      rows: ['fees'],
      columns: ['amount'],
      blankIsZero: ['amount'],
      test: ([amount = Number.NaN]) => doubtful(amount, raw, report.organ),
    }).map((judgement) => {
      if (judgement.outcome === 'review') return saysYuan(raw) ? { ...judgement, message: 'unit' } : judgement;
      if (reading.state !== 'number') return judgement;
      const leaps = [neighbours.prior, neighbours.next].flatMap((other) => leapFrom(reading.value, raw, other));
      return judgement.outcome === 'passed' ? { ...judgement, ...leaps[0] } : judgement;
    });
  },
});

function leapFrom(amount: number, raw: string, other: Neighbour | null): Omit<Judgement, 'subject'>[] {
  const cell = address('table2', 'fees', 'amount');
  const theirs = other?.figures[cell];
  if (other === null || theirs === undefined || other.forms.table2 !== '2021' || other.doubtful.includes(cell))
    return [];
  if (!(amount > 0 && theirs > 0) || Math.max(amount, theirs) < leap * Math.min(amount, theirs)) return [];
  const slots = { raw, year: other.year, other: theirs };
  const prior = priorFigure(other, cell);
  return [{ outcome: 'review', message: 'year', expected: '以万元为单位', actual: raw, cells: [cell], prior, slots }];
}

function saysYuan(raw: string): boolean {
  return /元/.test(raw) && !/万/.test(raw);
}

function doubtful(amount: number, raw: string, organ: Organ | null): RowFault | null {
  const fault = (bound: number): RowFault => ({
    outcome: 'review',
    expected: '以万元为单位',
    actual: raw,
    slots: { raw, organ: organ?.name ?? '行政机关', bound },
  });
  if (saysYuan(raw) && amount > 0) return fault(bounds.department);
  if (amount >= bounds.any) return fault(bounds.any);
  if (amount < bounds.department) return null;
  if (organ === null || organ.kind === 'unknown') {
    return { outcome: 'untested', reason: '不能确定报告机关的类别，大额收费是否合理无从判断' };
  }
  return organ.kind === 'department' && organ.level !== 'national' ? fault(bounds.department) : null;
}

export const reference: Reference = {
  zh: {
    compared:
      '2021年格式表二行政事业性收费的本年收费金额（单位：万元）：部门不小于100000、任何机关不小于10000000，或格中写“元”而无“万”，或与同一机关前后一年的年报相差千倍。',
    passes: '某局44.862；某市人民政府96171.6。',
    fails: '某局984361；某局写“251000元”。',
    cannotTell: '金额无法识别；金额在十万以上而不能确定是部门还是政府。',
    limits: '只看数量级，整个城市的收费确有几十亿元的，所以门槛只用于部门，且只列为待核。',
  },
  en: {
    compared:
      'Form of 2021, the year’s fees in units of 10,000 yuan: 100,000 or more for a department, 10,000,000 or more for any organ, or a cell that says 元 without 万, or a thousand times or a thousandth of the organ’s report of the year before or after.',
    passes: 'A bureau 44.862; a city government 96171.6.',
    fails: 'A bureau 984361; a cell “251000元”.',
    cannotTell: 'The amount cannot be read; or it is above 100,000 and the kind of organ is not known.',
    limits:
      'Only the magnitude is looked at. Whole cities do collect billions, so the lower bound is for departments only.',
  },
};
