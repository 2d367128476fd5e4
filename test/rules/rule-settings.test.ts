import { describe, expect, test } from 'vitest';
import type { Level, RuleSetting } from '../../rules/finding.ts';
import { rules } from '../../rules/list.ts';
import { choicesFor, loweredLevel, type RuleSettings, settingsInEffect } from '../../rules/rule-settings.ts';
import { audit } from '../../rules/runner.ts';
import { report } from './report-builder.ts';

const house = [
  { id: 'graver', level: 'error' as const },
  { id: 'lighter', level: 'note' as const },
];

describe('a rule', () => {
  test.each<[Level, RuleSetting[]]>([
    ['error', ['warning', 'note', 'off']],
    ['warning', ['note', 'off']],
    ['note', ['off']],
  ])('of level %s can be lowered or switched off, never raised', (level, choices) => {
    expect(choicesFor(level)).toEqual(choices);
  });

  test.each<[string, RuleSettings, RuleSettings]>([
    ['switched off', { graver: 'off' }, { graver: 'off' }],
    ['lowered', { graver: 'warning' }, { graver: 'warning' }],
    ['at its own level', { graver: 'error', lighter: 'note' }, {}],
    ['raised', { lighter: 'error' }, {}],
    ['that nobody knows', { graver2: 'off', lighter2: 'note' }, {}],
  ])('%s', (_, chosen, inEffect) => {
    expect(settingsInEffect(house, chosen)).toEqual(inEffect);
  });

  test.each<[Level, RuleSetting | undefined, Level]>([
    ['error', undefined, 'error'],
    ['error', 'warning', 'warning'],
    ['note', 'warning', 'note'],
    ['warning', 'error', 'warning'],
  ])('a finding of level %s under the choice %s is of level %s', (own, chosen, level) => {
    expect(loweredLevel(own, chosen)).toBe(level);
  });
});

test('every rule that is switched off leaves no outcome and is named', () => {
  const settings = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]));
  const { findings, outcomes, rules: ran, settings: recorded } = audit(report(), { settings });
  expect({ findings, outcomes, ran, recorded }).toEqual({ findings: [], outcomes: [], ran: [], recorded: settings });
});
