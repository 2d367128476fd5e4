/** One kind of file that a selection can be written to. What it is called and good for stands in locales/ledger/transfer.*. */
export interface Format {
  /** Ending of the file's name. */
  ending: string;
  /** Media type. */
  type: string;
  /** Whether it shows the pictures kept with findings; where it does not, none are read. */
  screenshots: boolean;
}

/** Every format, in the order in which they are offered; `exporters/list.ts` has what writes them. */
export const formats = {
  xlsx: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    screenshots: false,
  },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8', screenshots: false },
  html: { ending: 'html', type: 'text/html;charset=utf-8', screenshots: true },
  letters: { ending: 'zip', type: 'application/zip', screenshots: false },
  json: { ending: 'json', type: 'application/json', screenshots: false },
  sarif: { ending: 'sarif', type: 'application/sarif+json', screenshots: false },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
