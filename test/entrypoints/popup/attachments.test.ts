import { expect, test } from 'vitest';
import { attachmentAddress, attachmentsOf } from '../../../entrypoints/popup/Attachments.tsx';
import type { Media } from '../../../parsers/report.ts';
import { sampleReport } from '../../store/samples.ts';

const page = 'http://www.yunxi.gov.cn/xxgk/2024/a.html';

test.each<[string, string | null]>([
  ['./report.pdf', 'http://www.yunxi.gov.cn/xxgk/2024/report.pdf'],
  ['/files/报告.doc', 'http://www.yunxi.gov.cn/files/%E6%8A%A5%E5%91%8A.doc'],
  ['https://files.yunxi.gov.cn/x.ofd', 'https://files.yunxi.gov.cn/x.ofd'],
  ['javascript:void(0)', null],
  ['data:text/html,x', null],
  ['http://[', null],
])('%s leads to %s', (written, address) => {
  expect(attachmentAddress(written, page)).toBe(address);
});

test('attachments and viewer frames are listed once each, pictures are not', () => {
  const file: Media = { kind: 'attachment', address: 'a.pdf', text: '年报.pdf', location: '1' };
  const again: Media = { ...file, location: '2' };
  const picture: Media = { kind: 'image', address: 'p1.png', text: '', location: '3' };
  const viewer: Media = { kind: 'frame', address: '/viewer.html?file=a', text: '', location: '4' };
  const report = sampleReport({ sections: [], media: [file, again, picture, viewer] });
  const recognition = { kind: 'attachment-only' as const, reason: '' };
  expect(
    attachmentsOf({
      recognition,
      address: page,
      report,
      audit: null,
      lastYear: null,
      standpoints: {},
      marks: 'none',
      opened: null,
    }),
  ).toEqual([
    { media: file, href: 'http://www.yunxi.gov.cn/xxgk/2024/a.pdf' },
    { media: viewer, href: 'http://www.yunxi.gov.cn/viewer.html?file=a' },
  ]);
});
