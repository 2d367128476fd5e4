import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hints, recogniseSteps } from '../../parsers/recognise.ts';
import type { PageKind } from '../../parsers/report.ts';
import { currentAuditor } from '../auditor/handle.ts';
import { ask, isOrphaned } from '../background/messages.ts';
import { lateContent } from './late-content.ts';
import { pageAddress } from './page-address.ts';
import { hasPager } from './pager.ts';
import { readSteadily } from './steady.ts';

/** A page this small may be the shell of one that a script is about to fill. */
const shellSize = 200;

/**
 * Runs in every frame of a gov.cn page. Listed in the manifest by hand (wxt.config.ts): WXT's own wrapper of content
 * scripts speaks to the page's window, which a page can hear and answer.
 */
export default defineUnlistedScript(() => {
  let told: PageKind = 'nothing';
  let looks = 0;
  let hasMoved = false;
  const late = lateContent(document, () => void look());

  async function look(): Promise<void> {
    if (isOrphaned()) {
      late.stop();
      return;
    }
    looks += 1;
    // A later look takes an earlier one's place.
    const own = looks;
    const address = pageAddress(document);
    const read = () => recogniseSteps(document, address);
    const recognised = await readSteadily([document], read, () => own === looks);
    if (recognised === null || own !== looks) return;
    const { kind, reason } = recognised.value;
    const moved = hasMoved;
    hasMoved = false;
    const auditor = currentAuditor();
    if (kind === 'report' && auditor !== undefined) {
      auditor.again();
    } else if (kind !== told || (moved && kind !== 'nothing')) {
      auditor?.leave();
      // Nobody to hear it: the extension is being updated, and will look at the page when it is next loaded.
      const paged = kind === 'attachment-only' && hasPager(document);
      ask({ type: 'status', kind, reason, address, paged, audited: null }).catch(() => {});
    }
    told = kind;
  }

  function isPromising(): boolean {
    return told !== 'nothing' || hints(document, pageAddress(document));
  }

  void look().then(() => {
    if (isPromising() || document.getElementsByTagName('*').length < shellSize) late.arm();
  });

  let href = location.href;
  function lookElsewhere(): void {
    hasMoved = true;
    void look();
  }
  function moved(): void {
    if (location.href === href) return;
    href = location.href;
    late.arm();
    lookElsewhere();
  }
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', moved);
  window.addEventListener('popstate', moved);
  window.addEventListener('hashchange', moved);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) lookElsewhere();
  });
  // A click may open a tab whose content is fetched only now.
  document.addEventListener('click', () => isPromising() && late.arm(), { capture: true, passive: true });
});
