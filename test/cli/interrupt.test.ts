import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

const program = `
  import { interrupted } from ${JSON.stringify(new URL('../../cli/interrupt.ts', import.meta.url).href)};
  const beating = setInterval(() => {}, 1000);
  interrupted().then(() => {
    console.log('asked');
    setTimeout(() => { console.log('tidied'); process.exit(); }, 300);
  });
  console.log('ready');
`;

test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  'asked to end by %s, and asked again while it tidies up, a program finishes tidying up',
  async (signal) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (part) => {
      printed += part;
      if (/(ready|asked)\n$/.test(printed)) child.kill(signal);
    });
    const ended = await new Promise((resolve) => child.once('close', (status, by) => resolve([status, by])));
    expect([ended, printed]).toEqual([[0, null], 'ready\nasked\ntidied\n']);
  },
);
