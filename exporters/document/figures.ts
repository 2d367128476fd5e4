/** A figure as it is set in a document: at most six decimals, grouped from five digits on, with a true minus sign. */
export function numberText(value: number): string {
  return new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6, useGrouping: 'min2' })
    .format(value)
    .replace('-', '−');
}

/** A day in the reader's language and time zone. `at` in milliseconds since 1970. */
export function dateText(at: number, locale: string): string {
  return new Date(at).toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric' });
}

export function timeText(at: number, locale: string): string {
  const time = new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
  return `${dateText(at, locale)} ${time}`;
}
