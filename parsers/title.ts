const REPORT = /信息公开(?:工作)?的?(?:20\d\d)?.{0,8}?(?:报告|年报)/;
/** What stands in the same columns under much the same name and is no organ's report. */
const OTHER =
  /工作要点|法治政府|解读|图解|一图|方案|做好|填报|报送|(?:报告|年报)的?(?:编制|格式|评[估议]|制度|专栏|目录|汇编)|编制(?:和|与|发布|工作)|培训[会班]|第三方评估|出炉|我[省市县区]/;
const NUMERALS = '〇一二三四五六七八九';

/** Does this title (white space removed) name one organ's annual report, of whatever year? */
export function isReportTitle(title: string): boolean {
  return REPORT.test(title) && !OTHER.test(title) && title.length < 90;
}

/** Is this the title of a notice about reports, an explanation of one, or another report of the same season? */
export function isOtherTitle(title: string): boolean {
  return OTHER.test(title);
}

/** `二〇二二年` → `2022年`; everything else as it is. */
export function withArabicYear(text: string): string {
  return text.replace(/[二][〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year].map((numeral) => Math.max(NUMERALS.indexOf(numeral), 0)).join(''),
  );
}

/** The report year that a title (white space removed) names: the year next to 信息公开, not one of publication. */
export function titleYear(title: string): number | null {
  const text = withArabicYear(title);
  const year =
    /.*(20\d\d)(?=[年度\]）)】][^报]{0,40}信息公开)/.exec(text)?.[1] ??
    /信息公开.{0,6}?(20\d\d)(?=年?度?.{0,8}(?:报告|年报))/.exec(text)?.[1] ??
    /(20\d\d)(?=年.{0,8}(?:报告|年报))/.exec(text)?.[1] ??
    /(?:报告|年报)\D{0,2}(20\d\d)年?度?\D?$/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

/** The parts of a `<title>`: article, column, site. */
export function titleParts(title: string): string[] {
  return title.split(/[_|｜]|\s[-–—]+\s|(?<=[报告知）)】])[-–—]+/).flatMap((part) => part.trim() || []);
}
