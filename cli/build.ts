import { runStep } from './step.ts';

for (const browser of ['chrome', 'firefox']) {
  const { status } = await runStep({ tool: 'wxt', words: ['build', '-b', browser] }, 'inherit');
  if (status !== 0) process.exitCode = 1;
}
