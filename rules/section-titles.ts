import type { SectionKey } from '../parsers/report.ts';

/** The six sections in the form's order, in its own words. */
export const sectionTitles: Record<SectionKey, string> = {
  overview: '一、总体情况',
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};

export const sectionKeys: readonly SectionKey[] = [
  'overview',
  'proactive',
  'requests',
  'disputes',
  'problems',
  'other',
];
