import type { Quote } from '../parsers/report.ts';
import type { Change, Finding, PriorFigure, QuoteContext, Repairs } from '../rules/finding.ts';

/** A finding as the command line and exports tell it; keys may be added, never renamed. */
export type OutputFinding = Pick<
  Finding,
  'rule' | 'level' | 'outcome' | 'message' | 'expected' | 'actual' | 'cells' | 'suspect' | 'proposed' | 'problem'
> & {
  quote: { section: string | null; text: string } | null;
  fingerprint: string;
  repairs: OutputRepairs | null;
  prior: OutputPrior | null;
};

/** The other year's side of a finding; `source` as that file was named. */
type OutputPrior = Pick<PriorFigure, 'year' | 'cell' | 'value'> & { source: string };

/** The smallest changes that settle the problem, the most plausible first; `count` of them were found. */
interface OutputRepairs extends Pick<Repairs, 'standing' | 'count' | 'equal'> {
  sets: { changes: Omit<Change, 'location'>[]; agrees: string[] }[];
}

export function outputFinding(finding: Finding): OutputFinding {
  return {
    rule: finding.rule,
    level: finding.level,
    outcome: finding.outcome,
    message: finding.message,
    expected: finding.expected,
    actual: finding.actual,
    cells: finding.cells,
    quote: finding.quote === null ? null : outputQuote(finding.quote, finding.context),
    suspect: finding.suspect,
    proposed: finding.proposed,
    problem: finding.problem,
    fingerprint: finding.fingerprint,
    repairs: finding.repairs === null ? null : outputRepairs(finding.repairs),
    prior: finding.prior === null ? null : outputPrior(finding.prior),
  };
}

/** The whole sentence, for a figure alone cannot be found again by a reader. */
function outputQuote({ section, text }: Quote, context: QuoteContext | null): NonNullable<OutputFinding['quote']> {
  return { section, text: context === null ? text : `${context.before}${text}${context.after}` };
}

function outputPrior({ year, cell, value, address }: PriorFigure): OutputPrior {
  return { year, cell, value, source: address };
}

function outputRepairs({ standing, count, equal, sets }: Repairs): OutputRepairs {
  return {
    standing,
    count,
    equal,
    sets: sets.map(({ changes, agrees }) => ({
      changes: changes.map(({ cell, value, slip }) => ({ cell, value, slip })),
      agrees,
    })),
  };
}
