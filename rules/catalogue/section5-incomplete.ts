import type { Report } from '../../parsers/report.ts';
import { textOf } from '../compact.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

const PROBLEM =
  /不足|欠缺|薄弱|不够|错误|问题|短板|差距|有待|困难|滞后|[仍还尚]需|亟[待需]|缺乏|单一|偏[低少弱慢晚]|较[低少弱慢]|个别|部分.{0,16}不|尚未|不(?:高|强|深|全|均|平衡|到位|及时|准确|规范|完善|明确|熟悉|丰富|充分|理想)|弱项|瓶颈|制约/;
/** Plans are told by their words, or by clauses that begin with a verb. */
const IMPROVEMENT =
  /下一?(?:步|阶段|年度?)|改进|将|措施|今后|明年|接下来|整改|打算|计划|努力|力争|继续|持续|对策|(?:^|[,。;:、\n]|[一二三四五六七八九十]是|\)|\d\.)(?:要|进一步)?(?:加强|加大|提升|提高|强化|完善|优化|拓[宽展]|丰富|推进|健全|深化|严格|规范|建立|落实|创新|增强|充实|细化|扩大|抓好|做好|突出|注重)/;
const NOTHING = /^(?:\([一二]\))?(?:暂?无|没有|不存在问题)[。.]?$/;
const SHORTEST = 50;

export default defineRule({
  id: 'section5-incomplete',
  version: 1,
  title: '缺少问题或改进',
  basis:
    '条例第五十条第一款第（四）项“政府信息公开工作存在的主要问题及改进情况”；国办公开办函〔2021〕30号“严格按照…第五十条的规定确定,不能遗漏,也不宜泛化”',
  plain: '只写了问题没写怎么改，或者反过来。',
  english: {
    title: 'Problems or improvements missing',
    plain: 'Section five tells of problems but not of what is done about them, or the other way round.',
  },
  level: 'warning',
  category: 'completeness',
  certainty: 'review',
  reads: ['sections'],
  messages: {
    problem: '“五、存在的主要问题及改进情况”中没有见到存在的问题。是否漏写？',
    improvement: '“五、存在的主要问题及改进情况”中没有见到改进的情况或打算。是否漏写？',
    both: '“五、存在的主要问题及改进情况”中问题和改进都没有见到。是否漏写？',
    short: '“五、存在的主要问题及改进情况”只有{length}个字。问题和改进是否写全？',
  },
  check: ({ report }) => [{ subject: 'problems', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  const sections = report.sections.filter(({ key }) => key === 'problems');
  if (sections.length === 0) return { outcome: 'inapplicable', reason: '没有读到“五、存在的主要问题及改进情况”' };
  const text = textOf(report, 'problems');
  if (sections.some(({ media, tables }) => media.length > 0 || tables > 0))
    return { outcome: 'untested', reason: '这一部分还有图片、附件或表格，内容可能在其中' };
  const isLast = report.sections.at(-1)?.key === 'problems';
  if (isLast && (report.continued.length > 0 || report.ending.length > 0))
    return { outcome: 'untested', reason: '这一部分后面还有内容，不能确定是否属于这一部分' };
  if (text === '') return { outcome: 'inapplicable', reason: '这一部分没有文字' };
  const short = text.replace(/\n/g, '').length;
  const problem = PROBLEM.test(text) && !NOTHING.test(text);
  const improvement = IMPROVEMENT.test(text) && !NOTHING.test(text);
  if (problem && improvement && short >= SHORTEST) return { outcome: 'passed' };
  const message = problem ? (improvement ? 'short' : 'improvement') : improvement ? 'problem' : 'both';
  return {
    outcome: 'review',
    message,
    expected: '存在的问题，以及改进的情况或打算',
    actual: {
      short: `只有${short}个字`,
      improvement: '没有见到改进',
      problem: '没有见到问题',
      both: '问题和改进都没有见到',
    }[message],
    marks: sections.map(({ location }) => ({ location, role: 'place' })),
    slots: { length: short },
  };
}

export const reference: Reference = {
  zh: {
    compared: '第五部分有没有写存在的问题，有没有写改进的情况或打算，以及是否不足50字。',
    passes: '一段话里先写“解读形式单一”，再写“下一步将增加图解”。',
    fails: '只列了三个问题，没有写怎么改；或只写“无”。',
    cannotTell: '这一部分有图片、附件或表格，或者后面的内容分不清属于哪一部分。',
    limits: '按词语判断，所以只列为待核。',
  },
  en: {
    compared: 'Whether section five tells of problems and of improvements, and has at least 50 characters.',
    passes: 'One paragraph that names a weakness and then what will be done.',
    fails: 'Three problems and no improvement; or only 无.',
    cannotTell: 'Pictures, attachments or tables stand in the section, or it cannot be told where the section ends.',
    limits: 'Judged by words, so for review only.',
  },
};
