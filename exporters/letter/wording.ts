import type { Letter, LetterItem, LetterReport } from './letter.ts';

/** The words of a letter, in the order of its paragraphs; DOCX and HTML set the same. */
export type LetterBlock =
  | {
      kind: 'draft' | 'title' | 'addressee' | 'heading' | 'report' | 'paragraph' | 'detail' | 'signature';
      text: string;
    }
  | { kind: 'annex'; title: string; head: string[]; rows: string[][] };

const numerals = ['一', '二', '三', '四', '五'];

/** A letter as blocks. It is a draft: whoever sends it fills in sender and date, and answers for it. */
export function letterBlocks(letter: Letter): LetterBlock[] {
  const { reports, unjudged, organ } = letter;
  const toCorrect = reports.filter(({ correct }) => correct.length > 0);
  const toVerify = reports.filter(({ verify }) => verify.length > 0);
  const parts: LetterBlock[][] = [];
  if (toCorrect.length > 0) parts.push(itemBlocks(toCorrect, 'correct'));
  if (toVerify.length > 0) parts.push(itemBlocks(toVerify, 'verify'));
  const headings = [
    ...(toCorrect.length > 0 ? ['请更正的内容'] : []),
    ...(toVerify.length > 0 ? ['请核实的内容'] : []),
    '有关要求',
  ].map((text, at): LetterBlock => ({ kind: 'heading', text: `${numerals[at]}、${text}` }));
  parts.push(demands(toCorrect.length > 0));
  return [
    { kind: 'draft', text: draftText(unjudged) },
    { kind: 'title', text: '关于政府信息公开工作年度报告有关问题的整改通知' },
    { kind: 'addressee', text: `${organ}：` },
    { kind: 'paragraph', text: openingText(reports, toCorrect.length > 0, toVerify.length > 0) },
    ...parts.flatMap((blocks, at) => [headings[at] as LetterBlock, ...blocks]),
    { kind: 'paragraph', text: '附件：核对依据' },
    { kind: 'signature', text: '（发函单位）' },
    { kind: 'signature', text: '　　　　年　　月　　日' },
    ...reports.map(annexOf),
  ];
}

function draftText(unjudged: number): string {
  const open = unjudged === 0 ? '' : `其中标有【未复核】的 ${unjudged} 项尚无人确认。`;
  return `起草说明：本通知由勾稽根据公开网页起草，${open}请逐项核实、修改，补上发函单位、日期和办理时限后再发出，并删去本段。`;
}

function openingText(reports: readonly LetterReport[], corrects: boolean, verifies: boolean): string {
  const titles = reports.map(({ title }) => `《${title}》`).join('、');
  const asks = [corrects && '前后不一致或者不符合格式要求', verifies && '需要进一步核实'].filter(
    (ask) => ask !== false,
  );
  return `经核对你单位已公开的${titles}，发现部分内容${asks.join('，部分内容')}。现将有关情况通知如下。`;
}

function itemBlocks(reports: readonly LetterReport[], list: 'correct' | 'verify'): LetterBlock[] {
  return reports.flatMap((report) => [
    { kind: 'report' as const, text: `《${report.title}》` },
    ...report[list].flatMap((item, at): LetterBlock[] => [
      { kind: 'paragraph', text: `${at + 1}. ${item.title}。${item.text}${item.unjudged ? '【未复核】' : ''}` },
      ...(item.quote === null ? [] : [{ kind: 'detail' as const, text: `原文：${item.quote}` }]),
    ]),
  ]);
}

function demands(corrects: boolean): LetterBlock[] {
  const what = corrects ? '对照上述内容逐项核实，确属差错的，在原网页更正并注明更正日期' : '对照上述内容逐项核实';
  return [
    {
      kind: 'paragraph',
      text: `请${what}；没有差错的，说明理由。请于＿＿＿＿年＿＿月＿＿日前将办理情况书面反馈。`,
    },
  ];
}

function annexOf(report: LetterReport): LetterBlock {
  const items = [...report.correct, ...report.verify];
  const row = (item: LetterItem, at: number) => [
    String(at + 1),
    item.title,
    item.sum ?? item.quote ?? item.text,
    item.basis,
  ];
  return {
    kind: 'annex',
    title: `《${report.title}》核对依据（网页：${report.address}；读取时间：${report.captured}；内容指纹：${report.hash}）`,
    head: ['序号', '问题', '算式或原文', '依据'],
    rows: items.map(row),
  };
}
