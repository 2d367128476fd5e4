/** The parts of the ledger. `report` is one report's page, its `id` a capture's. */
export type ViewName = 'findings' | 'reports' | 'report' | 'batch' | 'compare' | 'record' | 'transfer';

/** What the ledger shows, as its address bar keeps it: `#/findings?level=error&organ=…`. */
export interface Route {
  view: ViewName;
  /** What stands after the view: `#/report/12` has `12`, `#/compare/roster` has `roster`. */
  part: string | null;
  params: URLSearchParams;
}

const views: readonly string[] = ['findings', 'reports', 'report', 'batch', 'compare', 'record', 'transfer'];

function isView(name: string): name is ViewName {
  return views.includes(name);
}

/** Any address shows something: what is not known shows the findings. */
export function routeOf(hash: string): Route {
  const [, path = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  const [view = '', part = ''] = path.split('/');
  if (!isView(view)) return { view: 'findings', part: null, params: new URLSearchParams() };
  return { view, part: decoded(part), params: new URLSearchParams(query) };
}

function decoded(part: string): string | null {
  try {
    return part === '' ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The address of a route, to be put into a link. */
export function hashOf({
  view,
  part,
  params,
}: {
  view: ViewName;
  part?: string | null;
  params?: URLSearchParams;
}): string {
  const path = part == null ? view : `${view}/${encodeURIComponent(part)}`;
  const query = params?.toString() ?? '';
  return `#/${path}${query === '' ? '' : `?${query}`}`;
}
