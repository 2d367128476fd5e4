import type { DisputeBlock, FormLabel } from './form.ts';

/** Table 4, the same in both forms (国办公开办函〔2019〕60号 and 〔2021〕30号, fourth section): three blocks of five. */

export const disputeBlocks: readonly DisputeBlock[] = [
  { key: 'review', label: '行政复议', variants: [] },
  {
    key: 'litigationDirect',
    label: '未经复议直接起诉',
    variants: ['未经复议直接诉讼', '未经行政复议直接起诉', '未经复议直接提起诉讼'],
  },
  { key: 'litigationAfterReview', label: '复议后起诉', variants: ['复议后诉讼', '经复议后起诉', '行政复议后起诉'] },
];

/** Stands above the second and the third block. */
export const litigationLabel = '行政诉讼';

export const outcomeColumns: readonly FormLabel[] = [
  { key: 'upheld', label: '结果维持', variants: ['维持结果'] },
  { key: 'corrected', label: '结果纠正', variants: ['纠正结果'] },
  { key: 'otherOutcome', label: '其他结果', variants: ['其它结果'] },
  { key: 'pending', label: '尚未审结', variants: ['尚未办结'] },
  { key: 'total', label: '总计', variants: ['合计'] },
];
