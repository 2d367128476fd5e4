import type { Report } from '../../parsers/report.ts';
import { compactsOf, textOf } from '../compact.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

interface Aspect {
  name: string;
  /** Its own name, or words that are only used of it. */
  told: RegExp;
  /** Its heading, wherever it stands. */
  heading: RegExp;
}

const aspects: readonly Aspect[] = [
  {
    name: '主动公开',
    told: /主动公开|主动发布|(?:公开|公布|发布|公示).{0,16}(?:信息|文件|政策|事项)/,
    heading: /主动公开/,
  },
  { name: '依申请公开', told: /依申请|申请公开|公开申请|信息公开件|答复申请/, heading: /依申请公开/ },
  {
    name: '政府信息管理',
    told: /信息(?:资源|公开)?(?:发布|规范|动态|日常|更新)?管理|管理(?:政府|公开)?信息|文件.{0,12}(?:管理|清理|备案|归档)|清理.{0,10}文件|(?:公开|公文|信息)属性|保密审查|(?:发布|公开|内容|信息|三级)审[核查]|三审|公开(?:事项)?目录|立改废/,
    heading: /信息管理/,
  },
  {
    name: '平台建设',
    told: /平台|网站|门户|新媒体|公众号|微信|微博|专栏|栏目|公[开示]栏|载体|公报/,
    heading: /平台|载体/,
  },
  {
    name: '监督保障',
    told: /监督.{0,3}保障|保障.{0,3}监督|监督(?:检查|管理|考核|评议|机制|力度)|(?:组织|制度|人员|机制|工作|队伍)保障|组织(?:领导|机构)|领导小组|考核(?!要求|指标)|绩效|考评|(?:业务|专题|教育|学习|工作|公开|人员|专项|开展|组织|参加).{0,6}培训|培训[会班]|督[查导促办]|社会评议|第三方评估|责任追究|问责|追责/,
    heading: /监督|保障/,
  },
];

export default defineRule({
  id: 'section1-aspects-missing',
  version: 1,
  title: '总体情况缺少规定方面',
  basis:
    '国办公开办函〔2021〕30号（一）总体情况“主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障”',
  plain: '“总体情况”里没有提到规定应写的某个方面。',
  english: {
    title: 'Aspects missing from section one',
    plain: 'Section one does not mention one of the aspects that it is to cover.',
  },
  level: 'note',
  category: 'completeness',
  certainty: 'review',
  reads: ['sections'],
  messages: { review: '“一、总体情况”的标题和文字中没有见到{missing}。是否写在别处，或者漏写？' },
  check: ({ report }) => [{ subject: 'overview', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  const sections = report.sections.filter(({ key }) => key === 'overview');
  if (sections.length === 0) return { outcome: 'inapplicable', reason: '没有读到“一、总体情况”' };
  const text = textOf(report, 'overview');
  if (sections.some(({ media }) => media.length > 0) && text.length < 200)
    return { outcome: 'untested', reason: '“一、总体情况”的内容可能在图片或附件中' };
  if (text === '') return { outcome: 'inapplicable', reason: '“一、总体情况”没有文字' };
  const missing = aspects.filter((aspect) => !isCovered(report, aspect, text)).map(({ name }) => name);
  if (missing.length === 0) return { outcome: 'passed' };
  return {
    outcome: 'review',
    expected: aspects.map(({ name }) => name).join('、'),
    actual: `没有见到${missing.join('、')}`,
    marks: sections.map(({ location }) => ({ location, role: 'place' })),
    slots: { missing: missing.map((name) => `“${name}”`).join('') },
  };
}

const NUMBERED = /^(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])/;

function isCovered(report: Report, { name, told, heading }: Aspect, overview: string): boolean {
  // A township may have no platform of its own to build.
  if (name === '平台建设' && report.organ?.kind === 'township') return true;
  if (told.test(overview)) return true;
  return compactsOf(report).some(
    ({ section, text }) =>
      section !== null && section !== 'problems' && NUMBERED.test(text) && heading.test(text.slice(0, 24)),
  );
}

export const reference: Reference = {
  zh: {
    compared:
      '“一、总体情况”有没有写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，标题或文字写到都算。',
    passes: '没有分小标题，但写了业务培训和年度考核：监督保障算已写到。',
    fails: '总体情况只写主动公开、依申请公开和平台建设，没有写政府信息管理和监督保障。',
    cannotTell: '没有读到第一部分，或其内容在图片、附件中。',
    limits: '按词语判断，内容可能换了说法，所以只列为待核；乡镇、街道不要求平台建设；写在其他部分的小标题下也算。',
  },
  en: {
    compared:
      'Whether section one covers disclosure of its own accord, disclosure on request, management of information, platforms, and supervision, in a heading or in its text.',
    passes: 'No sub-headings, but training and assessment are told of: supervision counts as covered.',
    fails: 'Nothing is said of the management of information or of supervision.',
    cannotTell: 'Section one was not found, or its content is a picture or an attachment.',
    limits:
      'Judged by words, so for review only. Townships need no platform; a sub-heading in another section counts as well.',
  },
};
