import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAuditor } from './auditor.ts';
import { currentAuditor } from './handle.ts';

/** Injected into a frame where a report was recognised; injected twice, it only looks again. */
export default defineUnlistedScript(() => {
  const auditor = currentAuditor();
  if (auditor === undefined) startAuditor(document);
  else auditor.again();
});
