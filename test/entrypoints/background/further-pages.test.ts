import { expect, test } from 'vitest';
import { furtherParts } from '../../../entrypoints/background/further-pages.ts';
import type { Report } from '../../../parsers/report.ts';
import type { Capture } from '../../../store/schema.ts';
import { sampleReport } from '../../store/samples.ts';

const site = 'http://www.yunxi.gov.cn/nb/';

/** A library that holds pages at these addresses, each leading on as written. */
function holding(pages: Record<string, string[]>) {
  return {
    newestAt: async (address: string): Promise<Capture | null> => {
      const continued = pages[address];
      if (continued === undefined) return null;
      const report: Report = { ...sampleReport(), continued };
      return { report } as Capture;
    },
  };
}

async function found(addresses: string[], library: Pick<ReturnType<typeof holding>, 'newestAt'>): Promise<string[]> {
  return (await furtherParts({ address: `${site}t9.html`, addresses }, library)).map(({ address }) => address);
}

test.each<[string, Record<string, string[]>, string[], string[]]>([
  ['a page that was never visited', {}, ['t9_1'], []],
  ['the page that is named', { t9_1: ['t9.html'] }, ['t9_1'], ['t9_1']],
  ['the pages that one leads on to', { t9_1: ['t9.html', './t9_2.html'], t9_2: [] }, ['t9_1'], ['t9_1', 't9_2']],
])('%s', async (_, held, asked, expected) => {
  const full = (name: string): string => `${site}${name}.html`;
  const library = holding(Object.fromEntries(Object.entries(held).map(([name, links]) => [full(name), links])));
  expect(await found(asked.map(full), library)).toEqual(expected.map(full));
});

test('a page of another site is not given out', async () => {
  const elsewhere = 'http://www.qingxi.gov.cn/nb/t9_1.html';
  expect(await found([elsewhere], holding({ [elsewhere]: [] }))).toEqual([]);
});

test('a library that cannot be read holds nothing', async () => {
  expect(await found([`${site}t9_1.html`], { newestAt: () => Promise.reject(new Error('closed')) })).toEqual([]);
});

test('links without an end are followed so far and no farther', async () => {
  const newestAt = async (address: string): Promise<Capture> => {
    const page = Number(/_(\d+)\.html$/.exec(address)?.[1]);
    return { report: { ...sampleReport(), continued: [`t9_${page + 1}.html`] } } as Capture;
  };
  expect((await found([`${site}t9_1.html`], { newestAt })).length).toEqual(30);
});
