/** When the page's style sheets have come, or failed to: what is drawn before would be measured without them. */
export async function styled(): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const pending = sheets.filter(({ sheet }) => sheet === null);
  if (pending.length === 0 || document.readyState === 'complete') return;
  await Promise.race([Promise.all(pending.map((link) => once(link, 'load'))), once(window, 'load')]);
}

function once(target: EventTarget, name: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));
}
