import { formColumns } from '../../parsers/forms/forms.ts';
import type { FormYear, Organ } from '../../parsers/report.ts';
import { formOf } from '../form-labels.ts';
import { defineRule, type Reference } from '../rule.ts';
import { judgeRows } from '../table2-rows.ts';

export default defineRule({
  id: 'table2-regulations-by-ineligible-organ',
  version: 1,
  title: '不能制定规章的机关填了规章数',
  basis: '立法法（2015）第八十、八十二条（2023年修正后条号为第九十一、九十三条，未核到原文）',
  plain: '规章只有国务院部门和省、设区市政府能制定，这里却填了规章数量。',
  english: {
    title: 'Regulations reported by an organ that cannot make them',
    plain:
      'Only departments of the State Council and governments of provinces and cities with districts make regulations, yet figures stand here.',
  },
  level: 'warning',
  category: 'plausibility',
  certainty: 'review',
  reads: ['table2'],
  messages: { review: '“规章”行填有{figures}，而{organ}不是可以制定规章的机关。是否误填？' },
  check: ({ report, table2 }) => {
    const columns = regulationColumns(formOf(table2));
    return judgeRows(table2, {
      rows: ['regulations'],
      columns: columns.map((column) => column.key),
      blankIsZero: columns.map((column) => column.key),
      test: (values) => {
        if (values.every((value) => value === 0)) return null;
        const may = mayMakeRegulations(report.organ);
        if (may === 'yes') return null;
        if (may === 'unknown') return { outcome: 'untested', reason: '不能确定报告机关的类别和层级' };
        const figures = columns
          .flatMap((column, at) => (values[at] === 0 ? [] : [`${column.label}${values[at]}`]))
          .join('、');
        return { outcome: 'review', expected: 0, actual: figures, slots: { figures, organ: report.organ?.name ?? '' } };
      },
    });
  },
});

function regulationColumns(form: FormYear) {
  return formColumns(form, 'table2', 'regulations');
}

/** 规章 are made by departments of the State Council and by governments of provinces and of cities with districts. */
function mayMakeRegulations(organ: Organ | null): 'yes' | 'no' | 'unknown' {
  if (organ === null || organ.kind === 'unknown' || organ.kind === 'development-zone') return 'unknown';
  if (organ.kind === 'state-council-department' || organ.level === 'national') return 'yes';
  if (organ.kind === 'township' || organ.level === 'township' || organ.level === 'county') return 'no';
  if (organ.kind === 'department') return 'no';
  return organ.level === 'unknown' ? 'unknown' : 'yes';
}

export const reference: Reference = {
  zh: {
    compared: '表二“规章”行有大于0的数字时，报告机关应是国务院部门，或省、设区的市、自治州政府（含其办公厅、办公室）。',
    passes: '某市人民政府办公室填规章制发1、现行有效12：代本级政府填报。',
    fails: '某县农业农村局填规章制发2。',
    cannotTell: '不能确定机关的类别或层级，例如开发区、综合实验区。',
    limits: '有的机关把所执行的规章填入，所以只列为待核。',
  },
  en: {
    compared:
      'Where the row of regulations holds a figure above 0, the organ should be a department of the State Council, or a government (or its office) of a province or a city with districts.',
    passes: 'The office of a city government reports one regulation issued: it reports for its government.',
    fails: 'A county bureau reports two regulations issued.',
    cannotTell: 'The kind or the level of the organ is not known, as of development zones.',
    limits: 'Some organs count the regulations that they carry out, so the finding is for review only.',
  },
};
