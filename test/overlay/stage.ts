import type { OverlayOptions } from '../../overlay/options.ts';
import { mountOverlay, type Overlay } from '../../overlay/overlay.ts';
import { allFindings, audit, pageHtml, report, sourcesOf } from './audit-builder.ts';
import { type Queries, queriesOf } from './queries.ts';

export interface Mounted {
  overlay: Overlay;
  main: HTMLElement;
  /** The closed root of the host that stands now. */
  root(): ShadowRoot;
  /** Queries by role and text inside the closed root. */
  inside(): Queries;
}

const style = `
  main { font: 14px/1.5 sans-serif; width: 900px; margin: 0 auto; }
  table { border-collapse: collapse; width: 100%; }
  td { border: 1px solid #666; text-align: center; }
`;

/** Puts our page into the test's document and the overlay over it. */
export function mountOnPage(more: Partial<OverlayOptions> = {}, html: string = pageHtml()): Mounted {
  const main = document.createElement('main');
  main.innerHTML = `<style>${style}</style>${html}`;
  document.body.append(main);
  let latest: ShadowRoot | null = null;
  const overlay = mountOverlay({
    document,
    audit: audit(allFindings),
    report: report(),
    sources: sourcesOf(main),
    locale: 'zh-CN',
    onReference: () => {},
    onHide: () => {},
    onRoot: (root) => {
      latest = root;
    },
    ...more,
  });
  const root = () => {
    if (latest === null) throw new Error('no host was made');
    return latest;
  };
  return {
    overlay,
    main,
    root,
    inside: () => {
      const stage = root().querySelector<HTMLElement>('.stage');
      if (stage === null) throw new Error('nothing is drawn');
      return queriesOf(stage);
    },
  };
}

/** What a highlight of this name covers, in document order. */
export function highlighted(name: string): string[] {
  const ranges = [...(CSS.highlights.get(name) ?? [])].filter((range) => range instanceof Range);
  return ranges
    .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map((range) => {
      const cell = range.startContainer.parentElement;
      return cell === null || cell.id === '' ? range.toString() : `${cell.id}: ${range.toString()}`;
    });
}

/** Text of an element with white space collapsed, a bar between its lines. */
export function lines(element: Element): string[] {
  return [...element.querySelectorAll('tr')].map((row) =>
    [...row.children]
      .map((cell) => cell.textContent?.trim() ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );
}
