import { declaration, mainNamespace } from './xml.ts';

interface Style {
  font?: keyof typeof fonts;
  fill?: keyof typeof fills;
  border?: true;
  bare?: true;
  format?: keyof typeof formats;
  wrap?: true;
  across?: 'left' | 'center';
  middle?: true;
}

/** 等线 is what Excel in Chinese writes with; WPS and LibreOffice put their own in its place where it is not installed. */
const font = (more = '', size = 11) =>
  `<font>${more}<sz val="${size}"/><name val="等线"/><family val="2"/><charset val="134"/></font>`;
const coloured = (colour: string, more = '', size = 11) =>
  `<font>${more}<sz val="${size}"/><color rgb="FF${colour}"/><name val="等线"/><family val="2"/><charset val="134"/></font>`;

const fonts = {
  plain: font(),
  head: coloured('FFFFFF', '<b/>'),
  strong: font('<b/>'),
  title: font('<b/>', 14),
  link: coloured('1B5FD1', '<u/>'),
  soft: coloured('7A7A7A'),
};

const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

// The first two are the format's own and not to be changed.
const fills = {
  none: '<fill><patternFill patternType="none"/></fill>',
  gray: '<fill><patternFill patternType="gray125"/></fill>',
  head: solid('7A4A3A'),
  band: solid('EFE7DC'),
  failed: solid('F8D7D3'),
  review: solid('FBE9BF'),
  untested: solid('E6E6E6'),
  passed: solid('DDEFE3'),
};

const formats = { day: [164, 'yyyy\\-mm\\-dd'], time: [165, 'yyyy\\-mm\\-dd hh:mm'] } as const;

const styles = {
  // What bears no style of its own is drawn as programs please.
  none: { bare: true },
  text: {},
  wrapped: { wrap: true },
  cut: { wrap: true },
  centred: { across: 'center' },
  head: { font: 'head', fill: 'head', border: true, wrap: true, middle: true },
  band: { font: 'strong', fill: 'band', border: true, middle: true },
  day: { format: 'day' },
  time: { format: 'time' },
  link: { font: 'link' },
  strong: { font: 'strong' },
  count: { across: 'left' },
  title: { font: 'title' },
  failed: { fill: 'failed', across: 'center' },
  review: { fill: 'review', across: 'center' },
  untested: { fill: 'untested', across: 'center' },
  passed: { fill: 'passed', across: 'center' },
  inapplicable: { font: 'soft', across: 'center' },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

const order = Object.keys(styles);

/** Position of a style in the style sheet. */
export const styleIndex = Object.fromEntries(order.map((name, at) => [name, at])) as Record<StyleName, number>;

function cellFormat({
  bare,
  font: fontName = 'plain',
  fill = 'none',
  border,
  format,
  wrap,
  across,
  middle,
}: Style): string {
  if (bare) return '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const number = format === undefined ? 0 : formats[format][0];
  const at = (list: object, name: string) => Object.keys(list).indexOf(name);
  const alignment = `${across ? ` horizontal="${across}"` : ''} vertical="${middle ? 'center' : 'top'}"${wrap ? ' wrapText="1"' : ''}`;
  return `<xf numFmtId="${number}" fontId="${at(fonts, fontName)}" fillId="${at(fills, fill)}" borderId="${border ? 2 : 1}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`;
}

const edge = '<color rgb="FFC9BBA8"/>';
const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`;

export const styleSheet = `${declaration}<styleSheet xmlns="${mainNamespace}">${[
  list(
    'numFmts',
    Object.values(formats).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
  ),
  list('fonts', Object.values(fonts)),
  list('fills', Object.values(fills)),
  list('borders', [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    '<border><left/><right/><top/><bottom style="hair"><color rgb="FFC9BBA8"/></bottom><diagonal/></border>',
    `<border><left style="thin">${edge}</left><right style="thin">${edge}</right><top style="thin">${edge}</top><bottom style="thin">${edge}</bottom><diagonal/></border>`,
  ]),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list('cellXfs', Object.values(styles).map(cellFormat)),
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
].join('')}</styleSheet>`;
