import type { Report } from '../../parsers/report.ts';
import { textOf, wholeText } from '../compact.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

const TOLD =
  /处理费|信息费|检索费|公开.{0,10}(?:收费|费用)|收费通知|(?:收取|缴纳|交纳|征收|产生|发生|减免).{0,12}费|(?:未|没有|无|免|不)收?.{0,4}(?:收费|费用)|收费(?:情况|及|和|与|或|、)/;

export default defineRule({
  id: 'processing-fee-not-reported',
  version: 1,
  title: '未报告信息处理费情况',
  basis: '国办公开办函〔2021〕30号格式第六部分“收取信息处理费情况在此处报告”；国办函〔2020〕109号',
  plain: '没有说明当年有没有收取政府信息公开的信息处理费。',
  english: {
    title: 'Information-processing fee not reported',
    plain: 'The report does not say whether fees for processing information were charged.',
  },
  level: 'note',
  category: 'completeness',
  certainty: 'review',
  reads: ['sections'],
  messages: {
    review: '“六、其他需要报告的事项”没有写收取信息处理费的情况，全文也未见。当年如未收取，是否也应写明？',
  },
  check: ({ report }) => [{ subject: 'other', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  if (report.year === null) return { outcome: 'untested', reason: '没有读到报告年度' };
  if (report.year < 2021) return { outcome: 'inapplicable', reason: '2021年度起才须在第六部分报告信息处理费' };
  // What 行政事业性收费 brought in is another thing.
  if (TOLD.test(wholeText(report).replace(/行政事业性?收费/g, '')))
    return { outcome: 'passed', claims: denials(report) };
  const sections = report.sections.filter(({ key }) => key === 'other');
  if (sections.length === 0) return { outcome: 'inapplicable', reason: '没有读到“六、其他需要报告的事项”' };
  const text = textOf(report, 'other');
  // A file below the last section is most often the report itself; it may hold the section only where no text does.
  const isElsewhere = sections.some(
    ({ media, tables }) => tables > 0 || media.some(({ kind }) => kind !== 'attachment' || text === ''),
  );
  if (report.continued.length > 0 || isElsewhere)
    return { outcome: 'untested', reason: '第六部分的内容可能在下一页、图片、附件或表格中' };
  if (text === '') return { outcome: 'inapplicable', reason: '第六部分没有文字' };
  return {
    outcome: 'review',
    expected: '信息处理费收取情况（未收取也写明）',
    actual: '全文未见',
    marks: sections.map(({ location }) => ({ location, role: 'place' })),
  };
}

/** That none was taken is all that the rule asks for; an amount is compared elsewhere. */
function denials({ claims }: Report): number[] {
  return claims.flatMap(({ kind, low, high }, at) =>
    kind === 'processing-fee' && low === 0 && high === 0 ? [at] : [],
  );
}

export const reference: Reference = {
  zh: {
    compared: '2021年度及以后的报告，第六部分或全文有没有说到信息处理费。',
    passes: '“本年度未发出收费通知，未收取信息处理费。”',
    fails: '第六部分只写“无”，全文没有说到收费。',
    cannotTell: '没有读到报告年度，或第六部分有图片、附件、下一页。',
    limits: '第六部分写“无”在实践中常见，所以只是提示、只列为待核；2019、2020年度不适用。',
  },
  en: {
    compared: 'Whether reports for 2021 and later say anything of information-processing fees.',
    passes: 'No notice of charge was sent and no fee was taken.',
    fails: 'Section six says only 无, and no fee is mentioned anywhere.',
    cannotTell: 'The year was not recognised, or section six has pictures, attachments or a further page.',
    limits: 'That section six says only 无 is common, so this is a note for review. Not for reports for 2019 and 2020.',
  },
};
