import allZeroReport from './catalogue/all-zero-report.ts';
import blankCell from './catalogue/blank-cell.ts';
import changedAfterPublication from './catalogue/changed-after-publication.ts';
import contactMissing from './catalogue/contact-missing.ts';
import emptySection from './catalogue/empty-section.ts';
import govReportMissingAssessment from './catalogue/gov-report-missing-assessment.ts';
import invalidDate from './catalogue/invalid-date.ts';
import labelDeviation from './catalogue/label-deviation.ts';
import latePublication from './catalogue/late-publication.ts';
import missingColumn from './catalogue/missing-column.ts';
import missingRow from './catalogue/missing-row.ts';
import missingSection from './catalogue/missing-section.ts';
import missingTable from './catalogue/missing-table.ts';
import mixedTemplate from './catalogue/mixed-template.ts';
import narrativeApplicant from './catalogue/narrative-applicant.ts';
import narrativeBreakdown from './catalogue/narrative-breakdown.ts';
import narrativeCarriedIn from './catalogue/narrative-carried-in.ts';
import narrativeCarriedOut from './catalogue/narrative-carried-out.ts';
import narrativeConcluded from './catalogue/narrative-concluded.ts';
import narrativeContradiction from './catalogue/narrative-contradiction.ts';
import narrativeDecisions from './catalogue/narrative-decisions.ts';
import narrativeDenial from './catalogue/narrative-denial.ts';
import narrativeDocuments from './catalogue/narrative-documents.ts';
import narrativeFee from './catalogue/narrative-fee.ts';
import narrativeListCount from './catalogue/narrative-list-count.ts';
import narrativeLitigation from './catalogue/narrative-litigation.ts';
import narrativeOutcome from './catalogue/narrative-outcome.ts';
import narrativeOutcomeSum from './catalogue/narrative-outcome-sum.ts';
import narrativePercentage from './catalogue/narrative-percentage.ts';
import narrativePlaceholder from './catalogue/narrative-placeholder.ts';
import narrativeReceived from './catalogue/narrative-received.ts';
import narrativeRegulations from './catalogue/narrative-regulations.ts';
import narrativeReview from './catalogue/narrative-review.ts';
import negativeOrNonInteger from './catalogue/negative-or-non-integer.ts';
import nonNumericCell from './catalogue/non-numeric-cell.ts';
import numberingGap from './catalogue/numbering-gap.ts';
import organMismatch from './catalogue/organ-mismatch.ts';
import outdatedCitation from './catalogue/outdated-citation.ts';
import outdatedTemplate from './catalogue/outdated-template.ts';
import partsCountMismatch from './catalogue/parts-count-mismatch.ts';
import pre2019Format from './catalogue/pre2019-format.ts';
import prematureTemplate from './catalogue/premature-template.ts';
import priorYearCarryOver from './catalogue/prior-year-carry-over.ts';
import priorYearCopiedText from './catalogue/prior-year-copied-text.ts';
import priorYearDifference from './catalogue/prior-year-difference.ts';
import priorYearDocumentsInForce from './catalogue/prior-year-documents-in-force.ts';
import priorYearIdenticalFigures from './catalogue/prior-year-identical-figures.ts';
import priorYearItems from './catalogue/prior-year-items.ts';
import priorYearOutlier from './catalogue/prior-year-outlier.ts';
import priorYearPercentage from './catalogue/prior-year-percentage.ts';
import processingFeeNotReported from './catalogue/processing-fee-not-reported.ts';
import processingFeeVsFeeTable from './catalogue/processing-fee-vs-fee-table.ts';
import publishedBeforePeriodEnd from './catalogue/published-before-period-end.ts';
import sectionOrderWrong from './catalogue/section-order-wrong.ts';
import section1AspectsMissing from './catalogue/section1-aspects-missing.ts';
import section5Incomplete from './catalogue/section5-incomplete.ts';
import staleYearReference from './catalogue/stale-year-reference.ts';
import statisticsPeriodMissing from './catalogue/statistics-period-missing.ts';
import statisticsPeriodWrong from './catalogue/statistics-period-wrong.ts';
import tableNotReadable from './catalogue/table-not-readable.ts';
import table2DecisionsEqualItems from './catalogue/table2-decisions-equal-items.ts';
import table2DisclosedExceedsTotal from './catalogue/table2-disclosed-exceeds-total.ts';
import table2FeeUnit from './catalogue/table2-fee-unit.ts';
import table2InForceBelowNet from './catalogue/table2-in-force-below-net.ts';
import table2ItemsNegative from './catalogue/table2-items-negative.ts';
import table2RegulationsByIneligibleOrgan from './catalogue/table2-regulations-by-ineligible-organ.ts';
import table3Balance from './catalogue/table3-balance.ts';
import table3ColumnTotal from './catalogue/table3-column-total.ts';
import table3OrganizationSubtotal from './catalogue/table3-organization-subtotal.ts';
import table3RowTotal from './catalogue/table3-row-total.ts';
import table3Subtotal from './catalogue/table3-subtotal.ts';
import table4Total from './catalogue/table4-total.ts';
import titleNonstandard from './catalogue/title-nonstandard.ts';
import yearMismatch from './catalogue/year-mismatch.ts';
import type { Rule } from './rule.ts';

/** Every rule that runs, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  table3Balance,
  table3RowTotal,
  table3ColumnTotal,
  table3Subtotal,
  table3OrganizationSubtotal,
  table4Total,
  table2InForceBelowNet,
  table2RegulationsByIneligibleOrgan,
  table2DisclosedExceedsTotal,
  table2ItemsNegative,
  table2DecisionsEqualItems,
  table2FeeUnit,
  missingTable,
  missingRow,
  missingColumn,
  negativeOrNonInteger,
  blankCell,
  nonNumericCell,
  tableNotReadable,
  labelDeviation,
  allZeroReport,
  priorYearItems,
  priorYearCarryOver,
  priorYearDocumentsInForce,
  priorYearPercentage,
  priorYearDifference,
  priorYearCopiedText,
  priorYearIdenticalFigures,
  priorYearOutlier,
  changedAfterPublication,
  narrativeReceived,
  narrativeCarriedIn,
  narrativeConcluded,
  narrativeCarriedOut,
  narrativeOutcome,
  narrativeOutcomeSum,
  narrativeApplicant,
  narrativeReview,
  narrativeLitigation,
  narrativeDocuments,
  narrativeRegulations,
  narrativeDecisions,
  narrativeFee,
  narrativeDenial,
  narrativeContradiction,
  narrativeBreakdown,
  narrativePercentage,
  narrativeListCount,
  narrativePlaceholder,
  missingSection,
  emptySection,
  sectionOrderWrong,
  section1AspectsMissing,
  govReportMissingAssessment,
  section5Incomplete,
  processingFeeNotReported,
  processingFeeVsFeeTable,
  statisticsPeriodMissing,
  statisticsPeriodWrong,
  contactMissing,
  partsCountMismatch,
  outdatedTemplate,
  mixedTemplate,
  prematureTemplate,
  pre2019Format,
  outdatedCitation,
  titleNonstandard,
  numberingGap,
  latePublication,
  publishedBeforePeriodEnd,
  yearMismatch,
  staleYearReference,
  organMismatch,
  invalidDate,
];
