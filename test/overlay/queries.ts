/** Finds what a reader of the screen is told: elements by role and accessible name, also inside a closed root. */
export interface Queries {
  getByRole(role: Role, options?: { name: string | RegExp }): HTMLElement;
  getAllByRole(role: Role): HTMLElement[];
  queryByRole(role: Role): HTMLElement | null;
}

const selectors = {
  button: 'button',
  dialog: '[role="dialog"]',
  link: 'a[href]',
  listitem: 'li',
  region: 'section[aria-label], section[aria-labelledby]',
  status: '[role="status"]',
  table: 'table',
} as const;

type Role = keyof typeof selectors;

function text(element: Element | null | undefined): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

function nameOf(element: HTMLElement): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy !== null) {
    const scope = element.getRootNode();
    return text(scope instanceof ShadowRoot || scope instanceof Document ? scope.getElementById(labelledBy) : null);
  }
  return element.getAttribute('aria-label') ?? text(element);
}

/** Queries below an element; `getByRole` throws unless exactly one matches. */
export function queriesOf(container: Element): Queries {
  const all = (role: Role) =>
    [...container.querySelectorAll<HTMLElement>(selectors[role])].filter((element) => element.checkVisibility());
  return {
    getAllByRole: all,
    queryByRole: (role) => all(role)[0] ?? null,
    getByRole(role, options) {
      const wanted = options?.name;
      const found = all(role).filter((element) => {
        if (wanted === undefined) return true;
        return typeof wanted === 'string' ? nameOf(element) === wanted : wanted.test(nameOf(element));
      });
      const [one] = found;
      if (one !== undefined && found.length === 1) return one;
      throw new Error(
        `${found.length} of role ${role} named ${wanted}; there are: ${all(role).map(nameOf).join(' | ')}`,
      );
    },
  };
}
