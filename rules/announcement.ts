import type { Quote, Report } from '../parsers/report.ts';
import { compactsOf, quoteOf } from './compact.ts';

/** The sentence ahead of section one that says whose report of which year this is. */
export interface Announcement {
  organ: string | null;
  year: number | null;
  quote: Quote;
}

const ANNOUNCED =
  /(?:(?<![体实发出表呈])现将?|特|公布|发布|编制|撰写|形成)(?:公布|发布|编制|撰写|形成)?了?《?([^,。;、《》]{0,48}?)(?:政府)?信息公开(?:工作)?(?:(20\d\d)年?)?(?:年?度)?(?:工作)?(?:报告|年报)(?!有关|编制|格式|的?通知|工作的?通知|制度|要求|的)/;
const ORGAN = /^[\u4e00-\u9fff·]{3,40}(?:政府|局|委|会|[厅室办]|办事处|街道|[镇乡部署院]|中心|总?队|[省市县区旗])$/;

/** Null where no sentence announces the report (现公布…年度报告). Names of other documents do not count. */
export function announcementOf(report: Report): Announcement | null {
  for (const compact of compactsOf(report).slice(0, report.preamble.length)) {
    const outside = compact.text.replace(/《[^《》]*(?:通知|格式|办法|条例|意见|规定)》/g, (title) =>
      '、'.repeat(title.length),
    );
    const match = ANNOUNCED.exec(outside);
    if (match === null || /^[上下]一[篇条]/.test(compact.text)) continue;
    const words = match[1] ?? '';
    const year = match[2] ?? /(20\d\d)年?度?/.exec(words)?.[1];
    const name = words
      .replace(/20\d\d年?度?|年度/g, '')
      .replace(/^.*(?:公布|发布|编制|形成|撰写|关于)/, '')
      .replace(/的$/, '');
    const isOrgan = ORGAN.test(name) && !/^(?:本|我|该|全|各)/.test(name);
    return {
      organ: isOrgan ? name : null,
      year: year === undefined ? null : Number(year),
      quote: quoteOf(compact, match.index, match.index + match[0].length),
    };
  }
  return null;
}
