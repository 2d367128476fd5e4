import type { Report } from '../../parsers/report.ts';
import { hasProse, wholeText } from '../compact.ts';
import { topOf } from '../report-top.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

const TOLD =
  /(?:电话|热线|传真|手机|联系方式|联系人)(?:号码)?(?:为|是|:|\()*\+?\d{3}|(?:电话|热线|传真|手机|联系方式|联系人)[^,。;\d]{0,16}\d{3,4}-?\d{7,8}|(?:联系|拨打|致电|垂询|咨询|来电).{0,24}\d{3,4}-?\d{7,8}|\(?0\d{2,3}\)?[-—－–]\d{7,8}|(?:地址|办公地点)(?:为|是|在|位于|:)[^,。;)h]{4}|邮编:?\d{6}|邮政编码:?\d{6}|位于[^,。;]{2,20}号|[\w.]+@[\w.]+/;

export default defineRule({
  id: 'contact-missing',
  version: 1,
  title: '缺少联系方式',
  basis: '普遍做法（国办公开办函〔2021〕30号可查正文未见明文）',
  plain: '没有写有疑问找谁、怎么联系。',
  english: { title: 'No contact given', plain: 'The report does not say whom to ask and how.' },
  level: 'note',
  category: 'completeness',
  certainty: 'certain',
  reads: [],
  messages: { failed: '报告的开头和结尾没有写联系地址或电话。' },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  if (report.contact !== null) return { outcome: 'passed' };
  // Somewhere in the text is enough, however it is worded.
  if (TOLD.test(wholeText(report))) return { outcome: 'passed' };
  if (report.continued.length > 0) return { outcome: 'untested', reason: '年报在下一页还有内容' };
  if (!hasProse(report)) return { outcome: 'untested', reason: '网页上没有报告的文字' };
  if (report.preamble.length === 0 && report.media.some(({ kind }) => kind !== 'attachment'))
    return { outcome: 'untested', reason: '开头的文字可能在图片中' };
  return { outcome: 'failed', expected: '联系地址或电话', actual: '没有写', marks: topOf(report) };
}

export const reference: Reference = {
  zh: {
    compared: '报告正文（开头、结尾等处）有没有联系电话、地址。',
    passes: '“如对本报告有疑问，请与局办公室联系，电话：……”',
    fails: '全文没有电话、地址，只有一个网址。',
    cannotTell: '年报分页，或开头是图片。',
    limits: '网站页脚的联系方式不算；没有见到国家层面的明文要求，只是提示。',
  },
  en: {
    compared: 'Whether the report gives a telephone number or an address for questions.',
    passes: 'For questions call the office at …',
    fails: 'No number and no address, only a web address.',
    cannotTell: 'The report goes on on another page, or begins with a picture.',
    limits: 'The site’s footer does not count. No national rule was found that asks for it, so only a note.',
  },
};
