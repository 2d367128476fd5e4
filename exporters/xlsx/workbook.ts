import { ZipWriter } from '../bundle/zip-writer.ts';
import { CommonStrings } from './common-strings.ts';
import { PackedPart } from './packed-part.ts';
import { openPacker, type Packer } from './packer.ts';
import { Sheet, type SheetForm } from './sheet.ts';
import { styleSheet } from './styles.ts';
import { declaration, escaped, mainNamespace, packageRelationships, relationships } from './xml.ts';

const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const metadata = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';

/**
 * An XLSX file. Its sheets take rows at the same time, each into a packer that compresses them at once; the file is put together
 * at the end.
 */
export class Workbook {
  private readonly zip: ZipWriter;
  private readonly openPacker: () => Packer;
  private readonly sheets: { sheet: Sheet; part: PackedPart }[] = [];
  private readonly strings = new CommonStrings();

  constructor(write: (piece: Uint8Array<ArrayBuffer>) => Promise<void>, packer: () => Packer = openPacker) {
    this.zip = new ZipWriter(write);
    this.openPacker = packer;
  }

  /** The next sheet. */
  open(form: SheetForm): Sheet {
    const part = new PackedPart(this.openPacker());
    const sheet = new Sheet(form, this.strings, (text) => part.put(text));
    this.sheets.push({ sheet, part });
    return sheet;
  }

  /** Waits until what was put into the sheets is taken up. */
  async flush(): Promise<void> {
    for (const { part } of this.sheets) await part.flush();
  }

  /** Ends the sheets and writes the file. */
  async finish({ title, creator, at }: { title: string; creator: string; at: Date }): Promise<void> {
    const sheets = this.sheets.map(({ sheet }) => sheet);
    await this.add('[Content_Types].xml', contentTypesText(sheets.length));
    await this.add(
      '_rels/.rels',
      relationsText([
        [`${relationships}/officeDocument`, 'xl/workbook.xml'],
        [`${metadata}/core-properties`, 'docProps/core.xml'],
      ]),
    );
    await this.add('docProps/core.xml', coreText(title, creator, at));
    await this.add('xl/workbook.xml', workbookText(sheets));
    await this.add(
      'xl/_rels/workbook.xml.rels',
      relationsText([
        ...sheets.map((_, place) => [`${relationships}/worksheet`, `worksheets/sheet${place + 1}.xml`] as const),
        [`${relationships}/styles`, 'styles.xml'],
        [`${relationships}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    );
    await this.add('xl/styles.xml', styleSheet);
    for (const [place, { sheet, part }] of this.sheets.entries()) {
      sheet.end();
      const { content, ...told } = await part.end();
      await this.zip.addPacked(`xl/worksheets/sheet${place + 1}.xml`, content, told);
      const relations = sheet.relations();
      if (relations !== null) await this.add(`xl/worksheets/_rels/sheet${place + 1}.xml.rels`, relations);
    }
    await this.add('xl/sharedStrings.xml', this.strings.text());
    await this.zip.finish();
  }

  private async add(name: string, text: string): Promise<void> {
    await this.zip.add(name, new TextEncoder().encode(text), true);
  }
}

function workbookText(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ form }, at) => `<sheet name="${escaped(form.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, at) => {
    const { frozen, name } = sheet.form;
    const filter = sheet.filter();
    if (frozen === null || filter === null) return [];
    const quoted = `'${escaped(name.replaceAll("'", "''"))}'`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!${absolute(filter)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$1:$${frozen.rows}</definedName>`,
    ];
  });
  return `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets>${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`;
}

/** `A1:B2` as `$A$1:$B$2`. */
function absolute(cells: string): string {
  return cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function relationsText(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelationships}">${all.join('')}</Relationships>`;
}

function contentTypesText(sheets: number): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${contentTypes}.sheet.main+xml`),
    override('/xl/styles.xml', `${contentTypes}.styles+xml`),
    override('/xl/sharedStrings.xml', `${contentTypes}.sharedStrings+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...Array.from({ length: sheets }, (_, at) =>
      override(`/xl/worksheets/sheet${at + 1}.xml`, `${contentTypes}.worksheet+xml`),
    ),
  ].join('')}</Types>`;
}

function coreText(title: string, creator: string, at: Date): string {
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${at.toISOString().replace(/\.\d+/, '')}</dcterms:created></cp:coreProperties>`;
}
