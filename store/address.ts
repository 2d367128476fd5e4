const tracking = /^(utm_.*|spm|from|isappinstalled|scene|share.*|wxfid|nsukey|timestamp|_t|_r|random|jsessionid)$/i;

/**
 * The address that names a page in the library: without tracking parameters, session ids and the fragment. A fragment
 * that is a route (`#/…`, `#!…`) names another page and stays. What is no address is given back as it is.
 */
export function pageAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  if (!/^#[/!]/.test(url.hash)) url.hash = '';
  return url.href;
}

/** The host that a page stands on, port left out; empty where the address has none. */
export function siteOf(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
}
