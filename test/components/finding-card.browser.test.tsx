import { afterEach, describe, expect, test } from 'vitest';
import { FindingCard } from '../../components/FindingCard.tsx';
import { type Locale, translator } from '../../locales/translate.ts';
import type { Finding } from '../../rules/finding.ts';
import { balance, missingSection, report, tieOut } from '../overlay/audit-builder.ts';
import { draw, undraw } from './drawn.ts';

afterEach(undraw);

function show(finding: Finding, locale: Locale = 'zh-CN'): Element {
  const { level, outcome, problem } = finding;
  const nothing = () => {};
  return (
    draw(
      <FindingCard
        report={report()}
        problem={{ key: problem, lead: finding, findings: [finding], level, outcome }}
        finding={finding}
        position={1}
        total={1}
        presence="shown"
        pointed={null}
        locale={locale}
        t={translator(locale)}
        onPoint={nothing}
        onChooseCell={nothing}
        onChooseFinding={nothing}
        onPrevious={nothing}
        onNext={nothing}
        onClose={nothing}
        onReference={nothing}
        onCopy={() => Promise.resolve(true)}
      />,
    ).element.querySelector('.card-body') ?? document.body
  );
}

const message = '正文“全年共受理政府信息公开申请18件”；表三“总计”是16。说的是同一个数吗？';
const said = { ...tieOut, message };
const textsOf = (body: Element): (string | null)[] => [...body.children].map(({ textContent }) => textContent);

describe('a finding without an equation', () => {
  test('writes every term out below its plain sentence, then quotes', () => {
    expect(textsOf(show(said))).toEqual([
      '表三“一、本年新收政府信息公开申请数量”行“总计”列正文申请数与表三一致',
      '正文说收到18件，表三写的是16件，说的是同一个数吗？',
      message,
      '这里是否有误？程序不能断定，请对照原文判断。',
      '全年共受理政府信息公开申请18件，均已按期答复。',
    ]);
  });

  test('writes them out in Chinese for readers of English too, and says that it is Chinese', () => {
    const terms = show(said, 'en').querySelector('.terms');
    expect([terms?.getAttribute('lang'), terms?.textContent]).toEqual(['zh-CN', message]);
  });

  test('does not say the same twice', () => {
    expect(textsOf(show({ ...missingSection, message: missingSection.plain }))).toEqual([
      '六个部分齐全',
      '没有找到“五、存在的主要问题及改进情况”。',
    ]);
  });

  test('what is not there is never said to be printed', () => {
    const absent = {
      ...missingSection,
      expected: '问题和改进',
      actual: '没有见到改进',
      message: '没有见到改进。是否漏写？',
    };
    expect(textsOf(show(absent))).toEqual([
      '六个部分齐全',
      '没有找到“五、存在的主要问题及改进情况”。',
      '没有见到改进。是否漏写？',
    ]);
  });
});

test('a finding with an equation lets the equation speak', () => {
  expect(show({ ...balance, message }).querySelector('.terms')).toBe(null);
});

describe('the quote', () => {
  const quoted = (finding: Finding) => {
    const quote = show(finding).querySelector('blockquote');
    return [quote?.textContent, quote?.querySelector('b')?.textContent];
  };

  test('is the whole sentence, with the words that count set off', () => {
    expect(quoted(said)).toEqual(['全年共受理政府信息公开申请18件，均已按期答复。', '共受理政府信息公开申请18件']);
  });

  test('of an audit that was kept without sentences is those words alone', () => {
    expect(quoted({ ...said, context: null })).toEqual(['共受理政府信息公开申请18件', '共受理政府信息公开申请18件']);
  });
});
