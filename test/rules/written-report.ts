import type { Organ, Paragraph, Report, SectionKey } from '../../parsers/report.ts';
import { sectionKeys } from '../../rules/section-titles.ts';
import { organ, type Plan, report, section } from './report-builder.ts';

export type Written = Partial<Record<SectionKey | 'preamble' | 'ending', string | string[]>>;

function paragraphs(place: string, texts: string | string[] = []): Paragraph[] {
  return [texts].flat().map((text, index) => ({ text, location: `${place}/${index + 1}`, heading: false }));
}

/** The base report with these texts in its places; a section that is not given keeps its own. */
export function written(texts: Written, changes: Partial<Report> = {}, plan: Plan = {}): Report {
  const sections = sectionKeys.map((key) =>
    section(key, texts[key] === undefined ? {} : { paragraphs: paragraphs(key, texts[key]) }),
  );
  return report({
    ...plan,
    report: {
      sections,
      preamble: paragraphs('preamble', texts.preamble),
      ending: paragraphs('ending', texts.ending),
      ...changes,
    },
  });
}

/** The base report without the sections named. */
export function lacking(...keys: SectionKey[]): Report {
  return report({ report: { sections: sectionKeys.filter((key) => !keys.includes(key)).map((key) => section(key)) } });
}

export const image = { kind: 'image', address: 'a.png', text: '', location: 'm1' } as const;
export const attachment = { kind: 'attachment', address: 'a.pdf', text: '附件', location: 'm1' } as const;

export const named = (name: string, kind: Organ['kind'], evidence: Organ['evidence'] = 'title'): Organ => ({
  ...organ,
  name,
  folded: name,
  kind,
  evidence,
});

/** A stretch of days that the report gives as its statistics period. */
export function period(from: string, to: string, text = `数据的统计期限自${from}起至${to}止。`): Report['period'] {
  return { from, to, quote: { section: null, text, location: 'preamble/1', start: 0, end: text.length } };
}

export function published(date: string, changes: Partial<NonNullable<Report['published']>> = {}): Report['published'] {
  return { date, evidence: 'meta', sure: true, location: 'd1', ...changes };
}
