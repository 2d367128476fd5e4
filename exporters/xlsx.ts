import { sheetTexts } from '../locales/ledger/sheet.ts';
import { type RuleTally, tallyReport } from './rule-outcomes.ts';
import type { Exporter, TabledReport } from './selection.ts';
import { aboutSheet } from './xlsx/about-sheet.ts';
import { findingSheet } from './xlsx/finding-sheet.ts';
import { outcomeSheet } from './xlsx/outcome-sheet.ts';
import { reportSheet } from './xlsx/report-sheet.ts';
import { ruleSheet } from './xlsx/rule-sheet.ts';
import { Workbook } from './xlsx/workbook.ts';

/** A workbook: findings, reports with all their figures, rules and what they came to, and what all of it means. */
export const exportXlsx: Exporter<TabledReport> = async (reports, options, write) => {
  const t = sheetTexts(options.locale);
  const workbook = new Workbook(write, options.packer);
  // In the order of their tabs. The rules are known only at the end, but stand before what each report came to.
  const addFindings = findingSheet(workbook, options);
  const addReport = reportSheet(workbook, options);
  const writeRules = ruleSheet(workbook, options);
  const addOutcomes = outcomeSheet(workbook, options);
  const writeAbout = aboutSheet(workbook, options);
  const tallies = new Map<string, RuleTally>();
  const done = { reports: 0, findings: 0 };
  for await (const report of reports) {
    options.signal.throwIfAborted();
    addFindings(report);
    addReport(report);
    addOutcomes(report);
    tallyReport(tallies, report);
    await workbook.flush();
    done.reports += 1;
    done.findings += report.findings.length;
    options.progress({ ...done });
  }
  options.signal.throwIfAborted();
  writeRules(tallies);
  writeAbout(done);
  await workbook.finish({ title: t('about.title'), creator: t('about.product'), at: options.at });
};
