import { parsePage } from '../parsers/parse.ts';
import type { Parsed } from '../parsers/report.ts';
import { audit } from '../rules/runner.ts';
import { type Input, readInput } from './inputs.ts';
import { auditedLine, isAuditable, type OutputLine, passedLine, unreadableLine } from './output.ts';
import { readPages, UnreadablePage } from './page.ts';
import type { YearIndex } from './year-index.ts';

/** Audits one saved page beside the other years that are known. Never throws: what goes wrong with a file costs only this file. */
export function auditFile(input: Input, years: YearIndex): OutputLine {
  try {
    const parsed = parseFile(input);
    if (!isAuditable(parsed)) return passedLine(input.source, parsed);
    const { report } = parsed;
    return auditedLine(input.source, report, audit(report, { neighbours: years.beside(report) }));
  } catch (error) {
    return unreadableLine(input.source, reasonOf(error));
  }
}

/** What became of a file that was to serve as another's other year. */
export type Indexed =
  | { state: 'indexed'; organ: string; year: number }
  | { state: 'useless' | 'unreadable'; reason: string };

/** Puts what a saved page says of its year into the index, where it says of which organ and year it is. */
export function indexFile(input: Input, years: YearIndex): Indexed {
  try {
    const parsed = parseFile(input);
    if (!isAuditable(parsed)) {
      const { status } = passedLine(input.source, parsed);
      return { state: 'useless', reason: status === 'not-a-report' ? '不是年报。' : '没有可审计的表格。' };
    }
    const { organ, year } = parsed.report;
    if (organ === null || year === null) return { state: 'useless', reason: '没有认出机关或者年份。' };
    years.add(parsed.report, input.source);
    return { state: 'indexed', organ: organ.name, year };
  } catch (error) {
    return { state: 'unreadable', reason: reasonOf(error) };
  }
}

/** Of a file with frames the page that holds the report, else the one that comes nearest to it, else the outermost. */
function parseFile(input: Input): Parsed {
  let best: Parsed | null = null;
  for (const { document, address } of readPages(readInput(input), input.source)) {
    const parsed = parsePage(document, address);
    if (best === null || nearness(parsed) > nearness(best)) best = parsed;
    if (isAuditable(parsed)) break;
  }
  if (best === null) throw new UnreadablePage('文件里没有网页。');
  return best;
}

function nearness(parsed: Parsed): number {
  if (isAuditable(parsed)) return 4;
  return { report: 3, 'attachment-only': 3, 'older-report': 3, listing: 1, nothing: 0 }[parsed.recognition.kind];
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadablePage) return error.message;
  return `解析时出错：${error instanceof Error ? error.message : String(error)}`;
}
