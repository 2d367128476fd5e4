import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hints, recognise } from '../../parsers/recognise.ts';
import type { PageKind } from '../../parsers/report.ts';
import { currentAuditor } from '../auditor/handle.ts';
import { ask, isOrphaned } from '../background/messages.ts';
import { lateContent } from './late-content.ts';
import { pageAddress } from './page-address.ts';

/** A page this small may be the shell of one that a script is about to fill. */
const shellSize = 200;

/**
 * Runs in every frame of a gov.cn page. Listed in the manifest by hand (wxt.config.ts): WXT's own wrapper of content
 * scripts speaks to the page's window, which a page can hear and answer.
 */
export default defineUnlistedScript(() => {
  let told: PageKind = 'nothing';
  const late = lateContent(document, () => look(false));

  function look(moved: boolean): void {
    if (isOrphaned()) {
      late.stop();
      return;
    }
    const address = pageAddress(document);
    const { kind, reason } = recognise(document, address);
    const auditor = currentAuditor();
    if (kind === 'report' && auditor !== undefined) {
      auditor.again();
    } else if (kind !== told || (moved && kind !== 'nothing')) {
      auditor?.leave();
      // Nobody to hear it: the extension is being updated, and will look at the page when it is next loaded.
      ask({ type: 'status', kind, reason, address, audited: null }).catch(() => {});
    }
    told = kind;
  }

  function isPromising(): boolean {
    return told !== 'nothing' || hints(document, pageAddress(document));
  }

  look(false);
  if (isPromising() || document.getElementsByTagName('*').length < shellSize) late.arm();

  let href = location.href;
  function moved(): void {
    if (location.href === href) return;
    href = location.href;
    late.arm();
    look(true);
  }
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', moved);
  window.addEventListener('popstate', moved);
  window.addEventListener('hashchange', moved);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look(true);
  });
  // A click may open a tab whose content is fetched only now.
  document.addEventListener('click', () => isPromising() && late.arm(), { capture: true, passive: true });
});
