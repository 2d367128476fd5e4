import { claimBasis } from '../claim-finding.ts';
import { judgeOutcomeLists } from '../outcome-lists.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-outcome-sum',
  version: 1,
  title: '正文各类结果相加与总数不符',
  basis: claimBasis,
  plain: '正文列出的各种结果加起来，和它自己说的总数不一样。',
  english: {
    title: 'Outcomes in the text do not add up',
    plain: 'The outcomes that the text lists do not add up to the total that it states.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: {
    review: '正文“{stated}”，列出的各类结果相加是{sum}，与{total}相差{difference}。是否有一类写错或漏写？',
    open: '正文“{stated}”，列出的各类结果相加是{sum}，比{total}多{difference}。是否有一类写错或重复计入？',
  },
  check: ({ report }) => judgeOutcomeLists(report),
});

export const reference: Reference = {
  zh: {
    compared:
      '一段依申请公开的文字写出申请总数和两类以上办理结果时，各类件数之和，与总数、总数减结转下年度、总数加上年结转、（七）总计、本年新收加上年结转，或正文所写答复数。',
    passes: '收到7件，予以公开2件、不予公开3件、无法提供1件、重复申请1件：2 + 3 + 1 + 1 = 7。',
    fails: '答复805件，各类结果258、35、265、158、0，写全了各类而相加只有716。',
    cannotTell: '表三无法读取而正文各项与总数对不上；一层之内又分一层。',
    limits: '“其中”往往只列一部分：没有“其他”“转下年”收尾的，只有相加超过总数才提出。只列为待核。',
  },
  en: {
    compared:
      'Where the text states a number of requests and two or more outcomes: their sum against that number, less those carried out, plus those carried in, the concluded, received plus carried in, or the number that the text says was answered.',
    passes: '7 received: 2 + 3 + 1 + 1.',
    fails: '805 answered; a complete list of 258, 35, 265, 158 and 0 gives 716.',
    cannotTell: 'Table 3 cannot be read and the text does not close by itself; or a list within a list.',
    limits:
      'A list is often partial: without a closing “other” or “carried over” only a sum above the total is raised. For review only.',
  },
};
