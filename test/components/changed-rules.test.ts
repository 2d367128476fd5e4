import { expect, test } from 'vitest';
import { countChanged } from '../../components/changed-rules.ts';

test('rules that were switched off are counted apart from those that were lowered', () => {
  expect(countChanged({})).toEqual({ off: 0, lowered: 0 });
  expect(countChanged({ a: 'off', b: 'note', c: 'off', d: 'warning' })).toEqual({ off: 2, lowered: 2 });
});
