import { describe, expect, test } from 'vitest';
import { readDate, readPeriod } from '../../parsers/dates.ts';
import { body, page, reportOf } from './pages.ts';

describe('a date reads', () => {
  test.each([
    ['2023-01-26', '2023-01-26'],
    ['2023-01-26 15:44', '2023-01-26'],
    ['2023-1-2 17:11', '2023-01-02'],
    ['2024- 01- 22 17: 11', '2024-01-22'],
    ['2023年1月26日', '2023-01-26'],
    ['２０２３年１月２６日', '2023-01-26'],
    ['2023/1/6', '2023-01-06'],
    ['2023.01.26', '2023-01-26'],
    ['20230126', '2023-01-26'],
    ['2023-01-26T15:44:00+08:00', '2023-01-26'],
    ['二〇二三年一月二十六日', '2023-01-26'],
    ['二○二三年十二月三十日', '2023-12-30'],
    ['2023年2月30日', null],
    ['2023年13月1日', null],
    ['电话0577-89090000', null],
    ['', null],
  ])('%s → %s', (text, date) => expect(readDate(text)).toEqual(date));
});

const period = (text: string) => {
  const read = readPeriod([{ section: null, paragraph: { text, location: 'p1', heading: false } }]);
  return read === null ? null : [read.period.from, read.period.to, read.repaired];
};

describe('the statistics period', () => {
  test.each([
    ['本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。', ['2022-01-01', '2022-12-31', false]],
    ['统计时限为2022年1月1日至2022年12月31日。', ['2022-01-01', '2022-12-31', false]],
    ['统计期限从2022年1月1日到12月31日止。', ['2022-01-01', '2022-12-31', false]],
    ['统计周期：2022年1月1日-12月31日', ['2022-01-01', '2022-12-31', false]],
    ['本报告涵盖了2022年1月1日至2022年12月31日的工作情况。', ['2022-01-01', '2022-12-31', false]],
    ['数据统计期限自 2022年 1月 1日起至12月31止。', ['2022-01-01', '2022-12-31', false]],
    ['统计时间为2022年1月1日至2022年11月30日。', ['2022-01-01', '2022-11-30', false]],
    ['统计期限自20221月1日起至202212月31日止。', ['2022-01-01', '2022-12-31', true]],
    ['统计期限自202211日至1231日止。', ['2022-01-01', '2022-12-31', true]],
    ['统计期限自202211日起至20221231日止。', ['2022-01-01', '2022-12-31', true]],
    ['统计期限自2022年2月30日至2022年12月31日。', null],
    ['活动自2022年3月1日至2022年5月1日开展。', null],
    ['统计数据截至2022年12月31日。', null],
    ['统计期限为202615。', null],
  ])('%s → %j', (text, expected) => expect(period(text)).toEqual(expected));

  test('is quoted as printed', () => {
    const text = '根据条例编制。统计期限自 2022年1月1日 至12月31日。如有疑问请联系。';
    const read = readPeriod([{ section: 'overview', paragraph: { text, location: 'p7', heading: false } }]);
    expect(read?.period.quote).toEqual({
      section: 'overview',
      text: '统计期限自 2022年1月1日 至12月31日。',
      location: 'p7',
      start: 7,
      end: 31,
    });
  });

  test('that had to be repaired leaves a doubt', () => {
    expect(reportOf(page(`<p>本报告统计期限自202211日至1231日止。</p>${body()}`)).doubts).toEqual([
      { code: 'stray-characters', text: '统计期限“本报告统计期限自202211日至1231日止。”少了“年”或“月”，按整年读取。' },
    ]);
  });
});

describe('the date of publication comes', () => {
  const title = '<title>云岭县财政局2022年政府信息公开工作年度报告</title>';
  const meta = (date: string, name = 'PubDate') => `${title}<meta name="${name}" content="${date}">`;
  const h1 = '<h1>云岭县财政局2022年政府信息公开工作年度报告</h1>';
  const signed = (date: string) => `${body()}<p>云岭县财政局</p><p>${date}</p>`;
  test.each([
    ['from the standard tag', meta('2023-01-20 15:22'), body(), ['2023-01-20', 'meta', true]],
    ['from the tag in lower case', meta('2023-01-20', 'pubdate'), body(), ['2023-01-20', 'meta', true]],
    [
      'from tag and line alike',
      meta('2023-01-20'),
      `${h1}<p>时间：2023-01-20</p>${body()}`,
      ['2023-01-20', 'meta', true],
    ],
    [
      'from the tag, unsure where the line differs',
      meta('2023-05-20'),
      `${h1}<p>发布时间：2023-01-20</p>${body()}`,
      ['2023-05-20', 'meta', false],
    ],
    [
      'from the tag, unsure where signed long before',
      meta('2023-05-20'),
      signed('2023年1月16日'),
      ['2023-05-20', 'meta', false],
    ],
    [
      'from the line',
      title,
      `${h1}<p>来源：财政局 发布日期：2023-01-20 10:00</p>${body()}`,
      ['2023-01-20', 'info-line', true],
    ],
    [
      'from a line of source and date',
      title,
      `${h1}<p>来源：财政局 2023-01-20 10:00</p>${body()}`,
      ['2023-01-20', 'info-line', true],
    ],
    [
      'from a date alone under the title, unsure',
      title,
      `${h1}<p>2023-01-20</p>${body()}`,
      ['2023-01-20', 'info-line', false],
    ],
    [
      'from the catalogue, unsure when it is the day of writing',
      title,
      `<table><tr><td>生成日期：</td><td>2023-01-20</td></tr></table>${h1}${body()}`,
      ['2023-01-20', 'info-line', false],
    ],
    ['from the signature, unsure', title, signed('2023年1月16日'), ['2023-01-16', 'signature', false]],
    ['from nowhere', title, body(), undefined],
  ])('%s', (_name, head, content, expected) => {
    const { published } = reportOf(page(content, head));
    expect(published === null ? undefined : [published.date, published.evidence, published.sure]).toEqual(expected);
  });
});
