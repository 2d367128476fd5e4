import type { SectionKey } from '../report.ts';

/** What a passage of section one is about: the heading words of the form, 总体情况. */
export type Topic = 'proactive' | 'requests' | 'management' | 'platform' | 'supervision' | 'interpretation' | null;

const HEADINGS: readonly (readonly [RegExp, Topic])[] = [
  [/依申请公开|申请公开/, 'requests'],
  [/主动公开/, 'proactive'],
  [/信息管理|管理制度|规范性文件/, 'management'],
  [/平台|载体/, 'platform'],
  [/监督|保障|考核/, 'supervision'],
  [/解读|回应|舆情|服务质量/, 'interpretation'],
];

const NUMBERING = /^[(（]?[一二三四五六七八九十\d]{1,3}(?:[)）]|[、.．])/u;

/** The topic that the beginning of a paragraph announces, or undefined where it announces none. */
export function announcedTopic(printed: string, heading: boolean): Topic | undefined {
  const text = printed
    .slice(0, 400)
    .replace(/\[(?:bookmark|image):[^\]]{0,200}\]/g, '')
    .trimStart();
  if (!heading && !NUMBERING.test(text) && text.length > 30) {
    const lead = text.slice(0, 24).split(/[。:：,，]/u)[0] ?? '';
    if (!/(?:情况|方面|工作|建设|保障|公开)$/.test(lead)) return undefined;
    return topicOf(lead);
  }
  return topicOf(text.slice(0, 36).split(/[。:：]/u)[0] ?? '');
}

function topicOf(lead: string): Topic | undefined {
  let found: Topic | undefined;
  let at = Number.POSITIVE_INFINITY;
  for (const [words, topic] of HEADINGS) {
    const index = lead.search(words);
    if (index >= 0 && index < at) {
      found = topic;
      at = index;
    }
  }
  return found;
}

/** Where claims about tables 3 and 4 may stand. */
export function speaksOfRequests(section: SectionKey | null, topic: Topic): boolean {
  if (section === 'requests' || section === 'disputes') return true;
  return section === 'overview' && (topic === 'requests' || topic === 'supervision' || topic === null);
}

/** Where claims about table 2 may stand. */
export function speaksOfDocuments(section: SectionKey | null, topic: Topic): boolean {
  if (section === 'proactive') return true;
  return section === 'overview' && topic !== 'interpretation' && topic !== 'platform';
}
