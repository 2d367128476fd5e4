import type { Level, RuleSetting } from './finding.ts';

/** By rule id. Ids that no rule bears mean nothing and are kept: another version may know them. */
export type RuleSettings = Record<string, RuleSetting>;

const levels: readonly Level[] = ['error', 'warning', 'note'];

/** What a reader can choose for a rule of this level, besides leaving it as it is: a rule is never raised. */
export function choicesFor(level: Level): RuleSetting[] {
  return [...levels.slice(levels.indexOf(level) + 1), 'off'];
}

/** Those of the settings that change something about one of these rules. */
export function settingsInEffect(
  rules: readonly { id: string; level: Level }[],
  settings: Readonly<RuleSettings>,
): RuleSettings {
  const inEffect: RuleSettings = {};
  for (const { id, level } of rules) {
    const chosen = Object.hasOwn(settings, id) ? settings[id] : undefined;
    if (chosen !== undefined && choicesFor(level).includes(chosen)) inEffect[id] = chosen;
  }
  return inEffect;
}

/** The lower of a finding's own level and the one that was chosen for its rule. */
export function loweredLevel(own: Level, chosen: RuleSetting | undefined): Level {
  if (chosen === undefined || chosen === 'off') return own;
  return levels.indexOf(chosen) > levels.indexOf(own) ? chosen : own;
}
