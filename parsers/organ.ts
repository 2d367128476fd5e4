import { foldOrgan } from './departments.ts';
import { cityLevel } from './regions.ts';
import type { Organ, OrganKind, OrganLevel } from './report.ts';
import { squeeze } from './text.ts';
import { withArabicYear } from './title.ts';

const ZONE =
  /(?:开发区|高新区|产业区|实验区|示范区|保税[港]?区|综保区|自贸区|自由贸易区|度假区|名胜区|风景区|合作区|管理区|新区|园区|产业园|工业园|科技城|新城)(?=$|管委会|管理委员会|党工委)/;
const ZONE_WITHIN = /开发区|高新区|高新技术产业|实验区|示范区|保税|合作区|度假区|管委会|管理委员会/;
const NATIONAL =
  /^(?:(?:外交|国防|教育|科技|科学技术|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部|国家(?!税务总局.)[^省市县区州]{2,16}(?:局|委员会|委|办公室)|(?:审计署|海关总署|中国人民银行|中国气象局|国务院.{2,20}))$/;

/** Party, congress, courts and mass organisations publish too, but are no departments of a government. */
const PARTY_OR_OTHER =
  /^(?:委(?!员会)|[省市区县]委(?!员会)|人大|人民代表|政协|纪|监委|总?工会|妇女?联|团委|残疾?人?联|红十字|人民法院|人民检察院)|联合会/;

/** What a title or a sentence about a report says of whose report it is; null if it names no organ. */
export function organInTitle(title: string): string | null {
  let name = withArabicYear(squeeze(title))
    .replace(/^\(.{1,6}\)/, '')
    .replace(/^(?:关于)?(?:印发|公布|发布|转发)(?:《|<)?/, '')
    .replace(/[《》<>"]/g, '');
  const end = /(?:政府)?信息公开/.exec(name)?.index ?? name.length;
  name = name.slice(0, end);
  name = name
    .replace(/20\d\d年?度?/g, '')
    .replace(/关于(?:印发|公布|发布|报送)?/g, '')
    .replace(/^[:,、\-\d]+|[的:,、-]+$/g, '');
  return isOrganName(name) ? name : null;
}

/** Could this be an organ's or a region's name? */
export function isOrganName(name: string): boolean {
  return (
    /^[\u4e00-\u9fff、·()]{3,40}$/.test(name) &&
    !/^(?:本|我|该|全|各|单位|机关|部门|政府|政务)/.test(name) &&
    /(?:政府|局|委|会|[厅室办]|办事处|街道|[镇乡部署院所站处]|中心|总?队|[省市县区旗盟州]|苏木|海关|银行|法院|集团|公司)(?:\(.{1,6}\))?$/.test(
      name,
    )
  );
}

interface Region {
  level: OrganLevel;
  /** What follows the region's own name. */
  rest: string;
}

/** Reads the region that an organ's name begins with, down to its smallest part. */
function readRegion(name: string): Region {
  let rest = name;
  let level: OrganLevel = 'unknown';
  const take = (length: number, found: OrganLevel): void => {
    rest = rest.slice(length);
    level = found;
  };
  const province =
    /^(?:[\u4e00-\u9fff]{2,3}省|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区|新疆生产建设兵团)/.exec(
      rest,
    );
  if (province !== null) take(province[0].length, 'province');
  const wide = /^[\u4e00-\u9fff]{2,10}?(?:自治州|地区(?!生产)|盟(?![^\u4e00-\u9fff]))/.exec(rest);
  if (wide !== null && !/[市县局]/.test(wide[0])) take(wide[0].length, 'prefecture');
  let isInPrefecture = wide !== null && rest !== name;
  for (let round = 0; round < 2; round += 1) {
    const city = /^([\u4e00-\u9fff]{2,6}?)市(?!场)/.exec(rest);
    if (city === null) break;
    const known = cityLevel(city[1] ?? '');
    if (known === null && !/^(?:$|人民|政府|[\u4e00-\u9fff]{2,}[局委办厅室会府])/.test(rest.slice(city[0].length)))
      break;
    // A 市 within a 市 or a 州 is a county-level city, whatever the list says.
    take(city[0].length, isInPrefecture ? 'county' : (known ?? 'unknown'));
    isInPrefecture = true;
  }
  const county =
    /^(?!市场)[\u4e00-\u9fff]{1,12}?(?:自治县|自治旗|[县旗]|(?<!开发|高新|新|实验|园|示范|保税|税港|合作|度假|名胜|风景|管理|社|地|景|库|自贸|产业)区)/.exec(
      rest,
    );
  if (county !== null && !/[局委办厅站]/.test(county[0]) && !ZONE_WITHIN.test(county[0]))
    take(county[0].length, 'county');
  const town = /^[\u4e00-\u9fff]{1,10}?(?:民族乡|街道|[镇乡]|苏木)(?!建|企|村|振)/.exec(rest);
  if (town !== null && !/[局委厅]/.test(town[0])) take(town[0].length, 'township');
  return { level, rest };
}

/** Kind and level, from the name alone. `unknown` wherever the name does not settle it. */
export function classifyOrgan(organ: string): { kind: OrganKind; level: OrganLevel } {
  const name = squeeze(organ).replace(/\(.*?\)/g, '');
  if (NATIONAL.test(name)) return { kind: 'state-council-department', level: 'national' };
  // Organs led from above belong to no local government, so what holds for its departments is not sure to hold for them.
  if (/^国家税务总局.|海关|金融监督管理|监管分局$|边检/.test(name)) return { kind: 'unknown', level: 'unknown' };
  const { level, rest } = readRegion(name);
  if (level === 'township') {
    const own = /^(?:人民)?(?:政府)?(?:办事处)?(?:党政(?:综合)?办公室)?$/.test(rest);
    return { kind: own ? 'township' : 'unknown', level: 'township' };
  }
  const isZone = ZONE.test(name) || /管委会$|管理委员会$/.test(name);
  if (isZone && !/监督管理委员会$|人民政府/.test(name)) return { kind: 'development-zone', level: 'unknown' };
  if (ZONE_WITHIN.test(rest)) return { kind: /监督管理委员会$/.test(rest) ? 'department' : 'unknown', level };
  // A part of the region's name that could not be read (浦东新区) leaves the level open.
  const open = rest === name || /^[\u4e00-\u9fff]{1,6}[区县旗]/.test(rest);
  const sure = open ? 'unknown' : level;
  if (/(?:人民)?政府办(?:公[厅室])?$/.test(rest)) return { kind: 'government-office', level: sure };
  if (/人民政府$|^[省市县区]?政府$/.test(rest)) return { kind: 'government', level: sure };
  if (rest === '' && (level !== 'unknown' || /[市县旗]$/.test(name))) return { kind: 'government', level };
  if (PARTY_OR_OTHER.test(rest)) return { kind: 'unknown', level: sure };
  return { kind: /(?:局|厅|委员会|委|办公室|办)$/.test(rest) ? 'department' : 'unknown', level: sure };
}

/** An organ as the page names it. Of a site's own name only the name is taken: whose report it is, it does not say. */
export function organOf(name: string, evidence: Organ['evidence']): Organ {
  const { kind, level } = evidence === 'site' ? ({ kind: 'unknown', level: 'unknown' } as const) : classifyOrgan(name);
  return { name, folded: foldOrgan(name), kind, level, evidence };
}
