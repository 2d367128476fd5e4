/** Which region an organ belongs to, as far as its name alone tells. */

const municipalities = ['北京市', '上海市', '天津市', '重庆市'];

const province = new RegExp(
  `^(?:${[
    ...municipalities,
    '(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省',
    '内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区|新疆生产建设兵团',
  ].join('|')})`,
);
/** A province that the list does not name is one too. */
const anyProvince = /^[\u4e00-\u9fff]{2,3}省(?!级|直|委)/;
const prefecture = /^(?:(?![市县局])[\u4e00-\u9fff]){2,10}?(?:自治州|地区|(?<![同联])盟(?=[\u4e00-\u9fff]))/;
/** 市 that is no region's: 市场, 城市, 县市. */
const city = /^(?:(?![省县区旗])[\u4e00-\u9fff]){2,6}?(?<!城)市(?!场)/;
const county = /^[\u4e00-\u9fff]{1,12}?(?:自治县|自治旗|林区|特区|县|旗(?!区)|区)/;
/** Areas under an administration of their own are no 县 or 区 of the division. */
const zone =
  /(?:自治|开发|高新|高新技术产业|产业|实验|园|示范|保税|保税港|综保|自贸|自由贸易|度假|名胜|风景|合作|管理|景|库|社|校|片|灌|功能|新)区$|^市区$/;
const districtsCalledNew = /^(?:浦东|滨海)新区$/;
/** What begins like a region's name but is a department's. */
const department = /[局委厅办处院所站署部]/;

/**
 * The parts of the region's name, from the widest down: 省, 市 (州, 盟, 地区), 县 (区, 旗, 县级市), and only those that the
 * organ's own name holds: of 云溪市气象局 `['云溪市']`. Null where it tells none (市财政局, 临江镇人民政府).
 */
export function regionOf(organ: string): string[] | null {
  let rest = organ
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:国家税务总局|中国人民银行|国家统计局)(?=.)/, '')
    .replace(/^中共(?=.)/, '');
  const parts: string[] = [];
  const take = (found: string | undefined): boolean => {
    if (found === undefined || department.test(found)) return false;
    parts.push(found);
    rest = rest.slice(found.length);
    return true;
  };
  take(province.exec(rest)?.[0] ?? anyProvince.exec(rest)?.[0]);
  const hasWide = take(prefecture.exec(rest)?.[0]) || take(city.exec(rest)?.[0]);
  // A 市 within a 市 or a 州 is a county-level city.
  if (!(hasWide && take(city.exec(rest)?.[0]))) {
    const narrow = county.exec(rest)?.[0];
    if (narrow !== undefined && (districtsCalledNew.test(narrow) || !zone.test(narrow))) take(narrow);
  }
  return parts.length === 0 ? null : parts;
}
