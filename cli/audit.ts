import { once } from 'node:events';
import { readArguments, WrongArguments } from './arguments.ts';
import { auditFile, indexFile } from './audit-file.ts';
import { expandArgument } from './inputs.ts';
import { PriorFiles } from './prior-files.ts';
import { Tally } from './tally.ts';
import { YearIndex } from './year-index.ts';

const usage = `用法：npm run --silent audit -- [--prior 文件]… 文件|目录…

审计保存下来的年报网页（.html、.htm、.mhtml），每份在标准输出上写一行 JSON，进度和说明写在标准错误上。
不访问网络。目录只读其中的网页文件，按文件名排序，不进入子目录。

  --prior 文件   上一年的年报，只作对照，不单独输出；可以给多次
  --help         显示本说明

退出状态：0 全部审计完毕，没有不符；1 有级别为“错误”的不符；2 有文件读不出，或者参数有误。
`;

/**
 * Files are read twice, first for the index of the figures that cross years, then to be audited beside it: nothing else
 * is kept of a file, so that memory stays flat however many there are.
 */
async function main(words: string[]): Promise<number> {
  const request = readArguments(words);
  if (request.help) {
    process.stdout.write(usage);
    return 0;
  }
  const tally = new Tally(process.stderr);
  const years = new YearIndex();
  const priors = new PriorFiles(years, tally);
  priors.read(request.prior);
  const expanded = request.files.map((argument) => ({ argument, ...expandArgument(argument) }));
  const all = expanded.flatMap(({ inputs }) => inputs);
  if (all.length > 1) for (const input of all) indexFile(input, years);
  for (const { argument, inputs, passedOver } of expanded) {
    for (const name of passedOver) tally.say(`略过：${name}`);
    if (inputs.length === 0) tally.say(`目录里没有可审计的网页：${argument}`);
    for (const input of inputs) {
      const line = auditFile(input, years);
      tally.add(line);
      if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
    }
  }
  for (const sentence of years.passedOver()) tally.say(sentence);
  priors.sayIdle();
  tally.finish();
  return tally.exitStatus;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
