import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAuditor } from './auditor.ts';
import { currentAuditor } from './handle.ts';

/** Injected into a frame where a report was recognised; injected twice, it only looks again. Who injects it waits for the first look. */
export default defineUnlistedScript(async () => {
  const auditor = currentAuditor();
  if (auditor === undefined) await startAuditor(document).ready;
  else auditor.again();
});
