import { expect, test } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';

test.each([
  [['a.html'], { files: ['a.html'], prior: [], help: false }],
  [['b', 'a.html', 'b'], { files: ['b', 'a.html', 'b'], prior: [], help: false }],
  [['--prior', '2021.html', 'a.html'], { files: ['a.html'], prior: ['2021.html'], help: false }],
  [['a.html', '--prior=1.html', '--prior', '2.html'], { files: ['a.html'], prior: ['1.html', '2.html'], help: false }],
  [['--prior', '--odd.html', 'a'], { files: ['a'], prior: ['--odd.html'], help: false }],
  [['--', '--prior', '-x'], { files: ['--prior', '-x'], prior: [], help: false }],
  [['-'], { files: ['-'], prior: [], help: false }],
  [['--help'], { files: [], prior: [], help: true }],
  [['a', '-h'], { files: ['a'], prior: [], help: true }],
])('%j is understood', (words, request) => {
  expect(readArguments(words)).toEqual(request);
});

test.each([
  [[], '没有给出要审计的文件或目录。'],
  [['--prior', 'a.html'], '没有给出要审计的文件或目录。'],
  [['--'], '没有给出要审计的文件或目录。'],
  [['--prior'], '--prior 后面要有一个文件。'],
  [['--prior=', 'a'], '--prior 后面要有一个文件。'],
  [['a', '--prior', '--', 'b'], '--prior 后面要有一个文件。'],
  [['--json', 'a'], '不认识的选项：--json'],
  [['-v', 'a'], '不认识的选项：-v'],
  [['', 'a'], '有一个文件名是空的。'],
])('%j is refused with a sentence', (words, sentence) => {
  expect(() => readArguments(words)).toThrow(new Error(sentence));
});
