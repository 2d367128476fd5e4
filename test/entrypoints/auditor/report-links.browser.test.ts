import { describe, expect, test } from 'vitest';
import { columnLinks, reportLinks } from '../../../entrypoints/auditor/report-links.ts';

const base = 'http://slj.wangyu-shi.gov.cn/nb/2022.html';
const wanted = { organ: '望屿市水利局', year: 2021 };
const page = (body: string) => new DOMParser().parseFromString(body, 'text/html');
const link = (href: string, text: string, more = '') => `<a href="${href}"${more}>${text}</a>`;

describe('links to last year’s report', () => {
  const examples: [string, string, string[]][] = [
    [
      'its title',
      link('2021.html', '望屿市水利局2021年政府信息公开工作年度报告'),
      ['http://slj.wangyu-shi.gov.cn/nb/2021.html'],
    ],
    ['the year and the kind alone', link('/a', '2021年年报'), ['http://slj.wangyu-shi.gov.cn/a']],
    [
      'a title that is cut short, whole in its tooltip',
      link('/a', '望屿市水利局2021年政…', ' title="望屿市水利局2021年度政府信息公开年度报告"'),
      ['http://slj.wangyu-shi.gov.cn/a'],
    ],
    [
      'its own name first',
      link('/b', '望屿市林业局2021年政府信息公开工作年度报告') +
        link('/a', '望屿市水利局2021年政府信息公开工作年度报告'),
      ['http://slj.wangyu-shi.gov.cn/a', 'http://slj.wangyu-shi.gov.cn/b'],
    ],
    ['one address once', link('/a#1', '2021年年报') + link('/a#2', '2021年年报'), ['http://slj.wangyu-shi.gov.cn/a']],
    ['another year', link('/a', '2020年政府信息公开工作年度报告'), []],
    ['several years', link('/a', '2020年、2021年年度报告'), []],
    ['accounts and statistics', link('/a', '2021年度决算报告') + link('/b', '2021年统计公报年报'), []],
    ['files', link('/a.pdf', '2021年政府信息公开工作年度报告'), []],
    ['scripts', link('javascript:void(0)', '2021年政府信息公开工作年度报告'), []],
  ];
  test.each(examples)('%s', (_, body, addresses) => {
    expect(reportLinks(page(body), base, wanted)).toEqual(addresses);
  });

  test('at most six are followed', () => {
    const many = Array.from({ length: 9 }, (_, n) => link(`/${n}`, '2021年年报')).join('');
    expect(reportLinks(page(many), base, wanted).length).toBe(6);
  });
});

describe('columns that list reports', () => {
  const examples: [string, string, string[]][] = [
    [
      'the end of the breadcrumb first',
      `<div class="current-position">${link('/', '首页')}${link('/xxgk/', '信息公开')}${link('/nb/', '年报')}</div>`,
      ['http://slj.wangyu-shi.gov.cn/nb/', 'http://slj.wangyu-shi.gov.cn/xxgk/'],
    ],
    [
      'a link that names the column',
      `<nav>${link('/nianbao/', '政府信息公开年报')}</nav>`,
      ['http://slj.wangyu-shi.gov.cn/nianbao/'],
    ],
    ['the page itself', `<nav>${link('2022.html', '政府信息公开年报')}</nav>`, []],
    ['other columns', `<nav>${link('/news/', '水利要闻')}</nav>`, []],
  ];
  test.each(examples)('%s', (_, body, addresses) => {
    expect(columnLinks(page(body), base)).toEqual(addresses);
  });
});
