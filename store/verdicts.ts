/** What can be said of a finding. */
export const verdictKinds = ['confirmed', 'dismissed', 'fixed'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** Why a finding was dismissed. `misread` and `rule-wrong` are ours to mend, and may go into a feedback file. */
export const dismissalReasons = [
  'misread', // the page says otherwise than was read
  'rule-wrong', // the rule does not apply here
  'explained', // the report explains the difference
  'immaterial',
  'duplicate', // the same as another finding
  'other', // the note says it
] as const;
export type DismissalReason = (typeof dismissalReasons)[number];
