import { describe, expect, test } from 'vitest';
import { foldOrgan } from '../../parsers/departments.ts';
import { classifyOrgan, isOrganName, organInTitle, organOf } from '../../parsers/organ.ts';

describe('the organ that a title names', () => {
  test.each([
    ['云岭县财政局2022年政府信息公开工作年度报告', '云岭县财政局'],
    ['2022年云岭县财政局政府信息公开工作年度报告', '云岭县财政局'],
    ['自然资源部2024年政府信息公开工作报告', '自然资源部'],
    ['云岭县人民政府政府信息公开工作2025年度报告', '云岭县人民政府'],
    ['县应急管理局2020年政府信息公开年度报告', '县应急管理局'],
    ['云岭县财政局关于2021年度政府信息公开情况的报告', '云岭县财政局'],
    ['云岭县财政局关于印发2025年政府信息公开工作年度报告的通知', '云岭县财政局'],
    ['关于公布云岭县财政局2022年政府信息公开工作年度报告的公告', '云岭县财政局'],
    ['【文字版】云岭县林业局2023年政府信息公开工作年报', '云岭县林业局'],
    ['二〇二二年云岭县统计局政府信息公开工作年度报告', '云岭县统计局'],
    ['2023年度政府信息公开工作年度报告', null],
    ['我局2023年度政府信息公开工作年度报告', null],
  ])('%s → %s', (title, organ) => expect(organInTitle(title)).toEqual(organ));
});

describe('one organ under two names', () => {
  test.each([
    ['云岭县人社局', '云岭县人力资源和社会保障局'],
    ['云岭县人力社保局', '云岭县人力资源和社会保障局'],
    ['云岭县人力资源社会保障局', '云岭县人力资源和社会保障局'],
    ['云岭县发改委', '云岭县发展和改革委员会'],
    ['云岭县发展改革局', '云岭县发展和改革局'],
    ['云岭县住建局', '云岭县住房和城乡建设局'],
    ['云岭县住房城乡建设局', '云岭县住房和城乡建设局'],
    ['云岭市卫健委', '云岭市卫生健康委员会'],
    ['云岭市卫健局', '云岭市卫生健康局'],
    ['云岭市市监局', '云岭市市场监督管理局'],
    ['云岭市市场监管局', '云岭市市场监督管理局'],
    ['云岭县教体局', '云岭县教育体育局'],
    ['云岭县教育和体育局', '云岭县教育体育局'],
    ['云岭县工信局', '云岭县工业和信息化局'],
    ['云岭县科技局', '云岭县科学技术局'],
    ['云岭县应急局', '云岭县应急管理局'],
    ['云岭县退役军人局', '云岭县退役军人事务局'],
    ['云岭县文旅局', '云岭县文化和旅游局'],
    ['云岭县医保局', '云岭县医疗保障局'],
    ['云岭县政府办', '云岭县人民政府办公室'],
    ['云岭县政府办公室', '云岭县人民政府办公室'],
    ['云岭县', '云岭县人民政府'],
    ['云岭县政府', '云岭县人民政府'],
    ['青石镇', '青石镇人民政府'],
    ['青石街道', '青石街道办事处'],
    ['青石街道办', '青石街道办事处'],
    ['云岭经济开发区管委会', '云岭经济开发区管理委员会'],
  ])('%s = %s', (short, full) => expect(foldOrgan(short)).toEqual(foldOrgan(full)));

  test.each([
    ['云岭县财政局', '青石县财政局'],
    ['云岭市发展和改革委员会', '云岭市发展和改革局'],
    ['云岭县人民政府', '云岭县人民政府办公室'],
    ['云岭县农业农村局', '云岭县水利局'],
    ['云岭县城市管理行政执法局', '云岭县综合行政执法局'],
  ])('%s ≠ %s', (one, other) => expect(foldOrgan(one) === foldOrgan(other)).toEqual(false));
});

describe('kind and level of', () => {
  test.each([
    ['自然资源部', 'state-council-department', 'national'],
    ['国家统计局', 'state-council-department', 'national'],
    ['海关总署', 'state-council-department', 'national'],
    ['浙江省教育厅', 'department', 'province'],
    ['浙江省人民政府', 'government', 'province'],
    ['上海市人民政府办公厅', 'government-office', 'province'],
    ['上海市城市管理行政执法局', 'department', 'province'],
    ['杭州市', 'government', 'prefecture'],
    ['温州市市场监督管理局', 'department', 'prefecture'],
    ['吉林省吉林市人民政府', 'government', 'prefecture'],
    ['凉山彝族自治州人民政府', 'government', 'prefecture'],
    ['凉山彝族自治州西昌市人民政府', 'government', 'county'],
    ['平湖市人力资源和社会保障局', 'department', 'county'],
    ['湖北省当阳市财政局', 'department', 'county'],
    ['威海市文登区人力资源和社会保障局', 'department', 'county'],
    ['鹿城区人力资源和社会保障局', 'department', 'county'],
    ['石家庄市井陉矿区人民政府', 'government', 'county'],
    ['通辽市科尔沁左翼后旗人民政府', 'government', 'county'],
    ['苍南县灵溪镇人民政府', 'township', 'township'],
    ['温州市鹿城区五马街道办事处', 'township', 'township'],
    ['云岭市财政局', 'department', 'unknown'],
    ['县应急管理局', 'department', 'unknown'],
    ['市政府办公室', 'government-office', 'unknown'],
    ['平潭综合实验区', 'development-zone', 'unknown'],
    ['苏州工业园区管理委员会', 'development-zone', 'unknown'],
    ['云岭高新技术产业开发区管委会', 'development-zone', 'unknown'],
    ['平潭综合实验区公安局', 'unknown', 'unknown'],
    ['上海市浦东新区人民政府', 'government', 'unknown'],
    ['天津市滨海新区应急管理局', 'department', 'unknown'],
    ['国务院国有资产监督管理委员会', 'state-council-department', 'national'],
    ['温州市国有资产监督管理委员会', 'department', 'prefecture'],
    ['国家税务总局温州市税务局', 'unknown', 'unknown'],
    ['云岭县委办公室', 'unknown', 'county'],
    ['云岭县残疾人联合会', 'unknown', 'county'],
    ['云岭县机构编制委员会办公室', 'department', 'county'],
    ['云岭县纪委办公室', 'unknown', 'county'],
    ['温州市城市发展集团', 'unknown', 'prefecture'],
  ])('%s: %s, %s', (name, kind, level) => expect(classifyOrgan(name)).toEqual({ kind, level }));
});

test('a site’s own name does not say what kind of organ reports', () => {
  expect(organOf('云岭县人民政府', 'site')).toEqual({
    name: '云岭县人民政府',
    folded: '云岭县人民政府',
    kind: 'unknown',
    level: 'unknown',
    evidence: 'site',
  });
});

test.each([
  ['云岭县财政局', true],
  ['云岭县', true],
  ['本机关', false],
  ['政府', false],
  ['2022年', false],
  ['互联网', false],
])('%s is an organ’s name: %s', (name, expected) => expect(isOrganName(name)).toEqual(expected));
