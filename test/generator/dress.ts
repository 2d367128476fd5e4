import type { Print } from './grid.ts';
import type { Quirks } from './quirks.ts';

type Dress = Pick<Print, 'cell' | 'table'>;

const bare: Print['table'] = { attributes: '', before: '', after: '' };

/** The wrappers that editors put around a cell's content. */
export const dress: Record<Quirks['dress'], Dress> = {
  plain: { cell: ({ html }) => ({ attributes: '', html }), table: bare },
  word: {
    cell: ({ html }) => ({
      attributes: ` width="57" valign=top style='width:42.5pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'`,
      html: `<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-size:9.0pt'>${html === '' ? '&nbsp;' : html}<o:p></o:p></span></p>`,
    }),
    table: {
      attributes: ' class=MsoNormalTable border=1 cellspacing=0 cellpadding=0',
      before: '<div align=center><!--[if supportFields]><![endif]-->',
      after: '</div>',
    },
  },
  wps: {
    cell: ({ html }) => ({
      attributes: ` width="57" style="width:43.1000pt;padding:0.0000pt 5.4000pt;mso-border-left-alt:0.5000pt solid windowtext;"`,
      html: `<p class="MsoNormal" align=center><span style="mso-spacerun:'yes';font-family:仿宋"><font face="仿宋">${html}</font></span><span style="mso-spacerun:'yes'"><o:p></o:p></span></p>`,
    }),
    table: { attributes: ' class="MsoTableGrid" border="1" style="border-collapse:collapse"', before: '', after: '' },
  },
  libreoffice: {
    cell: ({ html, role }) => ({
      attributes: ` height="17" align="center"${role === 'figure' && /^\d+$/.test(html) ? ` sdval="${html}" sdnum="1033;"` : ''}`,
      html: html === '' ? '<br>' : `<p align="center"><font face="宋体"><font size="2">${html}</font></font></p>`,
    }),
    table: {
      attributes: ' width="100%" cellpadding="4" cellspacing="0"',
      before: '<center>',
      after: '</center>',
    },
  },
  trs: {
    cell: ({ html }) => ({
      attributes: ' style="border:1px solid #000"',
      html: `<div align="center"><span style="font-family:宋体;font-size:12pt">${html}</span></div>`,
    }),
    table: { attributes: ' border="1" style="border-collapse:collapse"', before: '', after: '' },
  },
  blocks: {
    cell: ({ html }) => ({ attributes: '', html: `\n      <div>\n        <div>${html}</div>\n      </div>\n    ` }),
    table: { attributes: '', before: '<div class="scroll">', after: '</div>' },
  },
};
