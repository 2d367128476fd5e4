import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { readTables } from '../../parsers/tables.ts';
import { blocks2, body3, body4, header3, header4, table } from './form-page.ts';

const whole = table(...blocks2['2021'].flat()) + table(...header3, ...body3['2021']) + table(...header4, body4);

describe('a page in the browser and the same page on the command line', () => {
  it.each<[string, string]>([
    ['a plain page', whole],
    ['one sheet', table(...blocks2['2019'].flat(), ...header3, ...body3['2019'], ...header4, body4)],
    ['cells and rows left open', whole.replaceAll('</td>', '').replaceAll('</tr>', '')],
    ['prose fostered out of the table', whole.replaceAll('<tr>', '迷路的文字<p>段落</p><tr>')],
    ['layout tables', `<table><tr><td>${whole}</td></tr></table>`],
    ['a table left open', whole.replace('</table>', '')],
    ['forms, headings and lists in between', whole.replaceAll('<tr>', '<form><h2>标题</h2><tr>')],
    ['upper-case markup', whole.replaceAll('<td', '<TD').replaceAll('<tr', '<TR')],
    [
      'comments and Office markup',
      whole.replaceAll('<td>', '<td><!--[if gte mso 9]><xml></xml><![endif]--><o:p></o:p>'),
    ],
  ])('%s is read alike', (_what, html) => {
    const page = `<!doctype html><title>页面</title><body>${html}`;
    const live = readTables(new DOMParser().parseFromString(page, 'text/html'), new Map());
    const light = readTables(parseHtml(page), new Map());
    expect(live.map((found) => found.table)).toEqual(light.map((found) => found.table));
    expect(live.map(({ key }) => key)).toEqual(['table2', 'table3', 'table4']);
  });
});
