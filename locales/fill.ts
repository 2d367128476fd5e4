/**
 * Fills a text: `{name}` is what the slot of that name holds, `{name|report|reports}` that with the word that goes with it, the
 * first with one and the second with any other number.
 */
export function fill(text: string, slots: Record<string, string | number>): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, slot: string, one?: string, many?: string) => {
    const value = slots[slot];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : `${value} ${String(value) === '1' ? one : many}`;
  });
}
