import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Letter } from './letter.ts';
import { type LetterBlock, letterBlocks } from './wording.ts';

/** Lengths of GB/T 9704 in twips (a twentieth of a point); type sizes in half-points. */
const page = { width: 11906, height: 16838 };
const margin = { top: 2098, bottom: 1984, left: 1588, right: 1474 };
const body = 32;
const line = 560;
const indent = body * 20;
/** The width that is left between the margins, over the four columns of the annex. */
const columns = [600, 1900, 4044, 2300];

const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
});
const imitationSong = font('仿宋');
const song = font('宋体');
const hei = font('黑体');
const kai = font('楷体');

/** A letter as a Word document, set as official letters are. */
export async function letterDocx(letter: Letter): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    creator: '勾稽',
    title: '关于政府信息公开工作年度报告有关问题的整改通知',
    styles: {
      default: {
        document: { run: { font: imitationSong, size: body, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: { page: { size: page, margin } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: letterBlocks(letter).flatMap(blockDocx),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function pageNumber(): Paragraph {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children, font: song, size: 28 })],
  });
}

function paragraph(text: string, run: IRunOptions, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line, lineRule: LineRuleType.EXACT },
    ...options,
    children: [new TextRun({ text, ...run })],
  });
}

function blockDocx(block: LetterBlock): (Paragraph | Table)[] {
  const first = { indent: { firstLine: indent } };
  switch (block.kind) {
    case 'draft':
      return [paragraph(block.text, { font: kai, size: 24, color: 'B3261E' }, draftFrame)];
    case 'title':
      return [titleDocx(block.text)];
    case 'addressee':
      return [paragraph(block.text, {})];
    case 'heading':
      return [paragraph(block.text, { font: hei }, { ...first, keepNext: true })];
    case 'report':
      return [paragraph(block.text, { font: kai }, { ...first, keepNext: true })];
    case 'paragraph':
      return [paragraph(block.text, {}, { ...first, alignment: AlignmentType.BOTH })];
    case 'detail':
      return [paragraph(block.text, { font: kai }, { indent: { left: indent } })];
    case 'signature':
      return [paragraph(block.text, {}, { alignment: AlignmentType.RIGHT, indent: { right: indent * 2 } })];
    case 'annex':
      return annexDocx(block);
  }
}

/** A title of two lines breaks between words, as the standard asks. */
function titleDocx(text: string): Paragraph {
  const [, first = text, second = ''] = /^(.+年度报告)(.+)$/.exec(text) ?? [];
  const run = { font: song, size: 44, bold: true };
  const runs = [new TextRun({ text: first, ...run })];
  if (second !== '') runs.push(new TextRun({ text: second, break: 1, ...run }));
  return new Paragraph({ ...titleFrame, children: runs });
}

const edge = { style: BorderStyle.DASHED, size: 6, color: 'B3261E', space: 4 };
const draftFrame: IParagraphOptions = {
  border: { top: edge, bottom: edge, left: edge, right: edge },
  spacing: { line: 400, lineRule: LineRuleType.EXACT, after: line },
};
const titleFrame: IParagraphOptions = {
  alignment: AlignmentType.CENTER,
  spacing: { line: 720, lineRule: LineRuleType.EXACT, after: line },
};

function annexDocx({ title, head, rows }: Extract<LetterBlock, { kind: 'annex' }>): (Paragraph | Table)[] {
  const cell = (text: string, at: number, run: IRunOptions, alignment?: 'center') =>
    new TableCell({
      width: { size: columns[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: [
        new Paragraph({
          ...(alignment === undefined ? {} : { alignment }),
          children: [new TextRun({ text, font: song, size: 21, ...run })],
        }),
      ],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, at) => cell(text, at, { font: hei }, 'center')),
  });
  const lines = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, at) => (at === 0 ? cell(text, at, {}, 'center') : cell(text, at, {}))),
      }),
  );
  return [
    paragraph('附件', { font: hei }, { pageBreakBefore: true }),
    paragraph(title, { size: 24 }, { spacing: { line: 400, lineRule: LineRuleType.EXACT, after: 160 } }),
    new Table({ columnWidths: columns, width: { size: 8844, type: WidthType.DXA }, rows: [header, ...lines] }),
  ];
}
