import { familyOf } from '../claim-family.ts';
import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { weighReceived } from '../received.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-received',
  version: 1,
  title: '正文收到申请数与表三不符',
  basis: claimBasis,
  plain: '正文说收到多少件申请，和表格里的件数不一样。',
  english: {
    title: 'Requests received: text and table 3',
    plain: 'The number of requests that the text says were received is not the table’s.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) =>
    judgeClaims(report, {
      about: ({ kind, negated }) => familyOf(kind) === 'received' && !negated,
      weigh: weighReceived,
    }),
});

export const reference: Reference = {
  zh: {
    compared:
      '正文的收到、受理、接收、新收、办理申请件数，与表三“一、本年新收”总计；收到、受理、接收还可以等于本年新收加上年结转；办理、收办、处理还可以等于（七）总计，或（七）总计加结转下年度。',
    passes: '正文收到75件，表三新收74、上年结转1：74 + 1 = 75。',
    fails: '正文收到2件，表三新收3、上年结转0。',
    cannotTell: '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。',
    limits:
      '没有上年结转、也没有结转下年度，句中没有范围或约数，各格都印有数字时，结论为不符，其余都是待核。同一段里较小的收到数可能是分项，不作结论。',
  },
  en: {
    compared:
      'Requests that the text says were received, accepted or newly received, against row 1 of table 3; received may also be row 1 plus those carried in; handled may also be the concluded, or the concluded plus those carried out.',
    passes: 'Text 75; table 3: 74 received, 1 carried in.',
    fails: 'Text 2; table 3: 3 received, none carried in.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period.',
    limits:
      'Certain only where nothing was carried in or out, the sentence names no scope and gives no approximation, and every cell is printed; for review otherwise. A smaller figure beside one that fits may be a part of it and is left alone.',
  },
};
