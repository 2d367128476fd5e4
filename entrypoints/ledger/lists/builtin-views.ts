import type { ListTexts } from '../../../locales/ledger/lists.ts';
import { hashOf } from '../route.ts';

const builtIn = [
  ['view-unreviewedErrors', 'findings', 'level=error&outcome=failed&standpoint=none'],
  ['view-toJudge', 'findings', 'outcome=review&standpoint=none'],
  ['view-changed', 'findings', 'standpoint=changed'],
  ['view-rival', 'findings', 'standpoint=rival'],
  ['view-confirmed', 'findings', 'standpoint=confirmed&group=organ'],
  ['view-withErrors', 'reports', 'findings=with&sort=errors'],
  ['view-clean', 'reports', 'findings=without'],
  ['view-unknownYear', 'reports', 'year=unknown'],
] as const;

/** Views that everyone has, with their addresses. */
export function builtInViews(l: ListTexts): { name: string; hash: string }[] {
  return builtIn.map(([name, view, params]) => ({
    name: l(name),
    hash: hashOf({ view, params: new URLSearchParams(params) }),
  }));
}
