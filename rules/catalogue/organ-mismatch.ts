import type { Location, Report } from '../../parsers/report.ts';
import { announcementOf } from '../announcement.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { signatureOf } from '../signature.ts';

export default defineRule({
  id: 'organ-mismatch',
  version: 1,
  title: '报告主体不一致',
  basis: '准确性要求（条例第六条）',
  plain: '标题和落款不是同一个单位。',
  english: { title: 'Organs differ', plain: 'Title, opening and signature name different organs.' },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: { review: '标题的单位是“{title}”，{place}却是“{other}”。是否写错，或者是同一机关的另一名称？' },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

interface Named {
  place: string;
  name: string;
  location: Location;
}

function judge(report: Report): Omit<Judgement, 'subject'> {
  const { organ } = report;
  if (organ === null || organ.evidence !== 'title') return { outcome: 'untested', reason: '标题中没有读到单位名称' };
  const announced = announcementOf(report);
  const signature = signatureOf(report);
  const others: Named[] = [];
  if (announced?.organ) others.push({ place: '开头', name: announced.organ, location: announced.quote.location });
  if (signature?.organ) others.push({ place: '落款', name: signature.organ, location: signature.location });
  if (others.length === 0) return { outcome: 'inapplicable', reason: '开头和落款没有可以比较的单位名称' };
  const other = others.find(({ name }) => !mayBeSame(organ.name, organ.folded, name));
  if (!other) return { outcome: 'passed' };
  return {
    outcome: 'review',
    expected: organ.name,
    actual: other.name,
    marks: [
      ...(report.titleLocation === null ? [] : [{ location: report.titleLocation, role: 'place' as const }]),
      { location: other.location, role: 'place' },
    ],
    slots: { title: organ.name, place: other.place, other: other.name },
  };
}

/** Regions and kinds, which names leave out or spell out. */
const LOOSE =
  /人民政府|政府|办公[厅室]|办事处|党政|党工委|管理委员会|管委会|[省市县区旗乡镇]|街道|特别行政|自治|委员会|委/g;

/** Organs that often bear two names, or took over the other's. */
const TWINS = [
  /综合行政执法|城市管理|综合执法|城管/,
  /水利|水务/,
  /农业|农村|乡村振兴|畜牧/,
  /政务服务|行政审批|数据/,
  /文化|旅游|体育|广电|广播|文物|新闻出版/,
  /发展和?改革|发改|粮食|物价/,
  /工业|信息化|经济|科技|科学技术|商务/,
  /自然资源|规划|国土|林业|海洋/,
  /住房|城乡建设|房产|人民防空|人防/,
  /卫生|健康|中医药|医疗保障|疾控/,
  /退役军人|民政/,
  /市场监督|市场监管|知识产权|药品/,
];

/** Whether two names may be of one organ: one abbreviates the other, or one signs for the other. */
function mayBeSame(title: string, folded: string, other: string): boolean {
  // Names with two names in them, and offices that sign for a government.
  if (/[、()]/.test(title + other) || /领导小组|公开办|联席会议|信息中心/.test(other)) return true;
  if (TWINS.some((twin) => areTwins(folded, other, twin))) return true;
  return [title, folded].some((name) => {
    const [left, right] = [name.normalize('NFKC').replace(LOOSE, ''), other.replace(LOOSE, '')];
    if (isWithin(left, right) || isWithin(right, left)) return true;
    // A government's report may be signed by whichever of its organs keeps the website.
    return /政府$|[省市县区镇乡]$/.test(name) && left.length >= 2 && right.startsWith(left);
  });
}

/** Both names are of one field, in one region. */
function areTwins(left: string, right: string, twin: RegExp): boolean {
  const [leftAt, rightAt] = [left.search(twin), right.search(twin)];
  if (leftAt < 0 || rightAt < 0) return false;
  const [first, second] = [left.slice(0, leftAt).replace(LOOSE, ''), right.slice(0, rightAt).replace(LOOSE, '')];
  return isWithin(first, second) || isWithin(second, first);
}

/** Are the characters of `short` found in `long` in their order? (人社局 in 人力资源和社会保障局) */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

export const reference: Reference = {
  zh: {
    compared: '标题、开头“现公布……年度报告”一句、落款中的单位名称。',
    passes: '标题是某市人力资源和社会保障局，落款是某市人社局；政府的报告由政府办公室落款。',
    fails: '标题是某县水利局，落款是某县林业局。',
    cannotTell: '标题中没有单位名称。',
    limits: '简称、省略地名、办公室代政府落款、一个机构两块牌子都不算；机构改革改名的可能被列出，所以只列为待核。',
  },
  en: {
    compared: 'The names of the organ in the title, in the sentence that announces the report, and in the signature.',
    passes: 'A short form of the same name; a government’s office signs for the government.',
    fails: 'The title names the water bureau, the signature the forestry bureau.',
    cannotTell: 'The title names no organ.',
    limits:
      'Short forms, missing regions and offices that sign for their government do not count. A renamed organ may be listed, so for review only.',
  },
};
