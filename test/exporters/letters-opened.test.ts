import { beforeAll, expect, test, vi } from 'vitest';
import { letterReport, lettersOf } from '../../exporters/letter/letter.ts';
import { letterDocx } from '../../exporters/letter/letter-docx.ts';
import { letterBlocks } from '../../exporters/letter/wording.ts';
import { selected, verdict } from './document/selected.ts';
import { converted } from './libreoffice.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let written: string[];
let opened: string[];

beforeAll(async () => {
  const reports = [selected('county-2024', () => verdict()), selected('gbk-2022')].flatMap((each) => {
    const report = letterReport(each);
    return report === null ? [] : [{ organ: '云溪市气象局', report }];
  });
  const [letter] = lettersOf(reports);
  if (letter === undefined) throw new Error('no letter');
  written = letterBlocks(letter).flatMap((block) =>
    block.kind === 'annex' ? ['附件', block.title, ...block.head, ...block.rows.flat()] : [block.text],
  );
  const files = await converted(await letterDocx(letter), 'letter.docx', 'txt:Text (encoded):UTF8');
  const text =
    files
      .get('letter.txt')
      ?.toString('utf8')
      .replace(/^\uFEFF/, '') ?? '';
  opened = text.split(/\r?\n/).filter((line) => line !== '');
});

test('LibreOffice reads in the Word document what was written, word for word and in its order', () => {
  // A title is broken between two words, and its two lines are one paragraph.
  const lines = written.flatMap((text) => text.split(/(?<=年度报告)(?=有关问题的整改通知)/));
  expect(opened).toEqual(lines.filter((line) => line !== ''));
});
