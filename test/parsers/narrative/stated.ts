import { readClaims } from '../../../parsers/narrative/claims.ts';
import type { Claim, Organ, OrganKind, Paragraph, Section, SectionKey } from '../../../parsers/report.ts';

/** Where an example stands; by default in section one of a department's report of 2023, under no sub-heading. */
export interface Where {
  section?: SectionKey | 'preamble';
  /** The sub-heading above the sentence. */
  under?: string;
  organ?: OrganKind;
  year?: number;
}

/** A trap, the sentence that sets it, and every claim that must be read from the sentence. */
export type Example = [trap: string, sentence: string, claims: string[], where?: Where];

export const paragraph = (text: string, location = 'p', heading = false): Paragraph => ({ text, location, heading });

export const section = (key: SectionKey, paragraphs: Paragraph[]): Section => ({
  key,
  heading: key,
  official: true,
  location: key,
  paragraphs,
  media: [],
  tables: 0,
});

export const organ = (kind: OrganKind): Organ => ({
  name: '青屿',
  folded: '青屿',
  kind,
  level: 'county',
  evidence: 'title',
});

/** One claim on one line: 无 for a denial, kind, value or interval, unit, scope and time where they are not own and this year, <total of its list (! closed), @what it speaks of, [names listed]. */
export function shown(claim: Claim): string {
  const value = claim.low === claim.high ? `${claim.low ?? ''}` : `${claim.low ?? ''}..${claim.high ?? ''}`;
  return [
    claim.negated ? '无' : '',
    `${claim.kind ?? '?'}=${value}${claim.unit ?? ''}`,
    claim.scope === 'own' ? '' : ` ${claim.scope}`,
    claim.time === 'this-year' ? '' : ` ${claim.time}`,
    claim.list ? ` <${claim.list.total}${claim.list.closed ? '!' : ''}` : '',
    claim.of === null ? '' : ` @${claim.of}`,
    claim.whole === null ? '' : `/${claim.whole}`,
    claim.listed ? ` [${claim.listed.count}${claim.listed.open ? '+' : ''}]` : '',
  ].join('');
}

export function claimsOf(sentence: string, where: Where = {}): Claim[] {
  const key = where.section ?? 'overview';
  const above = where.under === undefined ? [] : [paragraph(where.under, 'h', true)];
  const paragraphs = [...above, paragraph(sentence)];
  return readClaims({
    sections: key === 'preamble' ? [section('overview', [])] : [section(key, paragraphs)],
    preamble: key === 'preamble' ? paragraphs : [],
    ending: [],
    organ: organ(where.organ ?? 'department'),
    year: where.year ?? 2023,
  });
}

export const stated = (sentence: string, where: Where = {}): string[] => claimsOf(sentence, where).map(shown);
