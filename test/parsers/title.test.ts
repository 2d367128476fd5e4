import { describe, expect, test } from 'vitest';
import { isReportTitle, titleParts, titleYear, withArabicYear } from '../../parsers/title.ts';

describe('the report year that a title names', () => {
  test.each([
    ['云岭县财政局2022年政府信息公开工作年度报告', 2022],
    ['2022年云岭县财政局政府信息公开工作年度报告', 2022],
    ['2023年度政府信息公开工作年度报告', 2023],
    ['云岭县财政局2023年度信息公开工作年度报告', 2023],
    ['云岭县财政局2024年度政府信息公开工作报告', 2024],
    ['云岭县财政局政府信息公开工作2025年度报告', 2025],
    ['云岭县财政局2021年政府信息公开工作年报', 2021],
    ['云岭县财政局关于2021年度政府信息公开情况的报告', 2021],
    ['云岭县财政局关于印发2025年政府信息公开工作年度报告的通知', 2025],
    ['二〇二二年云岭县财政局政府信息公开工作年度报告', 2022],
    ['云岭县财政局政府信息公开工作年度报告(2022年度)', 2022],
    ['政府信息公开工作年度报告', null],
  ])('%s → %s', (title, year) => expect(titleYear(title)).toEqual(year));
});

describe('the title of an annual report', () => {
  test.each([
    ['云岭县财政局2022年政府信息公开工作年度报告', true],
    ['政府信息公开工作年度报告', true],
    ['云岭县机构编制委员会办公室2022年政府信息公开工作年度报告', true],
    ['云岭县职业技能培训指导中心2022年政府信息公开工作年度报告', true],
    ['关于做好2022年政府信息公开工作年度报告编制和发布工作的通知', false],
    ['中华人民共和国政府信息公开工作年度报告格式', false],
    ['云岭县2022年政务公开工作要点', false],
    ['《云岭县2022年政府信息公开工作年度报告》解读', false],
    ['云岭县政府信息公开指南', false],
  ])('%s: %s', (title, expected) => expect(isReportTitle(title)).toEqual(expected));
});

test('the year in Chinese numerals becomes digits', () => {
  expect(withArabicYear('二○一九年')).toEqual('2019年');
  expect(withArabicYear('二十五年')).toEqual('二十五年');
});

test('a <title> is cut where columns and sites are appended', () => {
  expect(titleParts('云岭县2022年政府信息公开工作年度报告_年报_云岭县人民政府')).toEqual([
    '云岭县2022年政府信息公开工作年度报告',
    '年报',
    '云岭县人民政府',
  ]);
  expect(titleParts('云岭县2022年政府信息公开工作年度报告-云岭县人民政府')).toEqual([
    '云岭县2022年政府信息公开工作年度报告',
    '云岭县人民政府',
  ]);
});
