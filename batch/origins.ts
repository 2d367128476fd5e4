import { siteOf } from '../store/address.ts';

/** Whether one of the browser's origin patterns (`*://*.gov.cn/*`, `http://nb.example.cn/*`, all) lets an address be read. */
export function mayRead(address: string, origins: readonly string[]): boolean {
  if (!/^https?:/.test(address)) return false;
  const site = siteOf(address);
  const scheme = address.slice(0, address.indexOf(':'));
  return origins.some((origin) => {
    if (origin === '<all_urls>') return true;
    const [, schemes = '', host = ''] = /^(\*|https?):\/\/([^/]*)\//.exec(origin) ?? [];
    if (schemes !== '*' && schemes !== scheme) return false;
    if (host === '*') return true;
    const bare = host.replace(/:\d+$/, '');
    return bare.startsWith('*.') ? site === bare.slice(2) || site.endsWith(bare.slice(1)) : site === bare;
  });
}

/** The pattern that asks for one site, whatever its scheme and port. */
export function originOf(address: string): string {
  return `*://${siteOf(address)}/*`;
}
