import { WEB_UNITS } from './focus.ts';

const CHANNELS: readonly (readonly [RegExp, string])[] = [
  [/微博/g, 'published-weibo'],
  [/微信|公众号/g, 'published-wechat'],
  [/网站|官网|门户|网页/g, 'published-website'],
];
const OTHER_CHANNEL = /抖音|视频号|头条|客户端|新媒体|报纸|电视|广播|APP|栏|公报/i;

/** The channel named last; undefined where none is, null where it is one that is not told apart. */
function channelOf(words: string): string | null | undefined {
  let found: string | undefined;
  let at = -1;
  for (const [channel, kind] of CHANNELS) {
    const index = [...words.matchAll(channel)].at(-1)?.index ?? -1;
    if (index > at) {
      at = index;
      found = kind;
    }
  }
  return OTHER_CHANNEL.test(words.slice(at + 1)) ? null : found;
}

/**
 * The kind of a figure that counts published items, or null. `clause`: the words of the clause up to the number;
 * `before`: those of the sentence.
 */
export function publishedKind(clause: string, right: string, unit: string | null, before: string): string | null {
  if (unit === null || !WEB_UNITS.includes(unit)) return null;
  const all = /(?:公开|发布|推送|公布|更新)[^,]{0,24}$/.exec(clause)?.[0];
  if (all === undefined || /(?<!各)类(?:政务|政府)?信息|类$/.test(clause.slice(-12))) return null;
  if (/规范性文件|许可|处罚|指南|目录|解读|公告|年报|其[他它]/.test(all)) return null;
  const named =
    /(?:公开|发布|推送|公布|更新)(?:了|各类|各项|各级单位|[我全][市区县局]|政务|政府|相关|有关|微信|公众号|原创|共|共计)*(?:信息|内容|文章|稿件|推文)/.test(
      all,
    ) ||
    (/(?:公开|发布|推送|公布|更新)(?:了|共|共计|约)*$/.test(all) &&
      /^(?:政府|政务|各类)?(?:信息|内容|文章)/.test(right));
  if (!named) return null;
  const channel = channelOf(clause.slice(-60));
  if (channel !== undefined) return channel;
  if (clause.slice(-40).includes('主动公开') || /(?:公开|公布)(?:各类)?(?:政府|政务)信息/.test(all)) return 'published';
  return channelOf(before) ?? null;
}
