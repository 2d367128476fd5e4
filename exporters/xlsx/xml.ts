/** Excel keeps no more in one cell. */
const longest = 32_767;

/** Text of an element or attribute. What XML cannot hold is written as Excel does: `_x0007_`. */
export function escaped(text: string): string {
  // Most text needs nothing.
  if (text.length <= longest && !/[&<>"_\p{Cc}\uFFFE\uFFFF]/u.test(text)) return text;
  return shortened(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
