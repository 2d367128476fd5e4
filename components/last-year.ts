import type { Translate } from '../locales/translate.ts';
import type { Finding } from '../rules/finding.ts';

/** Why an address that was read is not the report that was looked for. */
export type NotIt =
  | 'elsewhere' // not a gov.cn site, which the extension may not read
  | 'unreachable'
  | 'not-a-report'
  | 'attachment-only'
  | 'other-organ'
  | 'other-year';

/** What a reader says of an organ with another name: it is the same, renamed, or it is not. */
export type Sameness = 'same' | 'other';

/** How far the comparison with the organ's report of the year before has come. */
export type LastYear = { year: number } & (
  | { state: 'open' } // not looked for yet
  | { state: 'looking' }
  | {
      state: 'found';
      /** Where it was read. */
      address: string;
      /** The name that the reader confirmed to be the same organ's; null where the names are the same. */
      organ: string | null;
      /** 结转下年度 there and 上年结转 here, totals; null where not read. */
      left: number | null;
      taken: number | null;
      /** Further reports of that year which are older and were not compared. */
      others: number;
    }
  | { state: 'not-found' }
  | {
      state: 'not-it';
      address: string;
      why: NotIt;
      /** Whose report of the right year it is, where it is another organ's. */
      organ: string | null;
    }
);

const reasons = {
  elsewhere: 'lastYear.elsewhere',
  unreachable: 'lastYear.unreachable',
  'not-a-report': 'lastYear.notReport',
  'attachment-only': 'lastYear.attachment',
  'other-organ': 'lastYear.otherOrgan',
  'other-year': 'lastYear.otherYear',
} as const satisfies Record<NotIt, string>;

/** What there is to say of it, in one or two sentences. */
export function lastYearText(lastYear: LastYear, t: Translate): string {
  const { year } = lastYear;
  switch (lastYear.state) {
    case 'open':
      return t('lastYear.open', { year });
    case 'looking':
      return t('lastYear.looking', { year });
    case 'not-found':
      return t('lastYear.notFound', { year });
    case 'not-it':
      if (lastYear.organ !== null) return t('lastYear.renamed', { year, organ: lastYear.organ });
      return t(reasons[lastYear.why], { year });
    case 'found': {
      const { left, taken, others, organ } = lastYear;
      const said =
        left === null || taken === null
          ? t('lastYear.unread', { year })
          : t(left === taken ? 'lastYear.agrees' : 'lastYear.differs', { year, left, taken });
      const more = others === 0 ? '' : t('lastYear.others', { n: others });
      return `${said}${more}${organ === null ? '' : t('lastYear.confirmed', { organ })}`;
    }
  }
}

/** Whether last year's report could explain a finding that does not show it yet: what was carried in is one of its terms. */
export function awaitsLastYear({ cells, prior }: Finding): boolean {
  return prior === null && cells.some((cell) => cell.startsWith('table3/carriedIn/'));
}
