import type { Report } from '../../parsers/report.ts';
import { inWords } from '../dates.ts';
import { deadlineFor } from '../deadline.ts';
import { isYearDisputed } from '../outdated.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { signatureOf } from '../signature.ts';

export default defineRule({
  id: 'late-publication',
  version: 1,
  title: '超期发布',
  basis:
    '条例第四十九条：县级以上人民政府部门“应当在每年1月31日前…向社会公布”；县级以上地方人民政府的主管部门“应当在每年3月31日前向社会公布本级政府”的年度报告',
  plain: '法律规定1月31日（政府3月31日）前公布，这份报告发布晚了。',
  english: {
    title: 'Published after the deadline',
    plain: 'The law sets 31 January (governments: 31 March) as the last day; the page was published later.',
  },
  level: 'warning',
  category: 'timeliness',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '{organ}的{year}年度报告应当在{deadline}前公布，网页标明的发布日期是{date}。',
    review: '{organ}的{year}年度报告应当在{deadline}前公布，网页上的日期是{date}{signed}。这是首次发布的日期吗？',
  },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  const { organ, year, published } = report;
  if (organ?.kind === 'township')
    return { outcome: 'inapplicable', reason: '条例第四十九条没有规定乡镇、街道的公布期限' };
  const day = deadlineOf(report);
  if (day === null) return { outcome: 'untested', reason: '不能确定报告机关的类别，适用哪个期限不明' };
  if (year === null) return { outcome: 'untested', reason: '没有读到报告年度' };
  const deadline = `${year + 1}-${day}`;
  if (published === null) return { outcome: 'untested', reason: '网页上没有读到发布日期' };
  if (published.date <= deadline) return { outcome: 'passed' };
  const signed = signatureOf(report)?.date ?? null;
  const isSure =
    published.sure &&
    published.evidence !== 'signature' &&
    report.yearEvidence === 'title' &&
    !isYearDisputed(report) &&
    !(signed !== null && signed <= deadline) &&
    // A page that is dated a year late has more likely moved to a new site.
    published.date < `${year + 2}-01-01`;
  return {
    outcome: isSure ? 'failed' : 'review',
    expected: deadline,
    actual: published.date,
    marks: published.location === null ? [] : [{ location: published.location, role: 'place' }],
    slots: {
      organ: organ?.name ?? '',
      year,
      deadline: inWords(deadline),
      date: inWords(published.date),
      signed: signed !== null && published.evidence !== 'signature' ? `，落款日期是${inWords(signed)}` : '',
    },
  };
}

/** The last day of the next year, MM-DD; null where it is not known which one holds. */
function deadlineOf({ organ }: Report): '01-31' | '03-31' | null {
  // A page's source tag names who put it up, which need not be whose report it is.
  if (organ === null || organ.evidence === 'meta' || organ.evidence === 'site') return null;
  return deadlineFor(organ.kind);
}

export const reference: Reference = {
  zh: {
    compared:
      '网页标明的发布日期：部门不晚于次年1月31日，县级以上人民政府不晚于次年3月31日；政府办公室自己的报告按部门算。',
    passes: '某县水利局2021年度报告发布于2022年1月26日。',
    fails: '某市教育局2023年度报告发布于2024年3月5日。',
    cannotTell: '没有发布日期；开发区、新区等以及类别不明的机关。',
    limits:
      '乡镇、街道没有规定期限，不适用。网站迁移会改变日期：落款日期在期限内、日期互相不一致、或晚了一年以上的，只列为待核。遇节假日不顺延。',
  },
  en: {
    compared:
      'The page’s date of publication: for departments by 31 January of the next year, for governments from the county up by 31 March. A government office’s own report counts as a department’s.',
    passes: 'A county bureau’s report for 2021, published on 26 January 2022.',
    fails: 'A city bureau’s report for 2023, published on 5 March 2024.',
    cannotTell: 'No date was found, or the kind of the organ is not known, as of development zones.',
    limits:
      'Townships have no deadline. Moving a site re-dates pages: for review only where the signature is in time, dates disagree, or the page is more than a year late.',
  },
};
