import type { OutputLine } from './output.ts';

const statusNames: Record<OutputLine['status'], string> = {
  audited: '已审计',
  'not-a-report': '不是年报',
  unsupported: '没有可审计的表格',
  unreadable: '读不出',
};

/** Counts what an audit of many files gave, says so on standard error, and knows the exit status. */
export class Tally {
  readonly #stream: NodeJS.WriteStream;
  readonly #counts: Record<OutputLine['status'], number> = {
    audited: 0,
    'not-a-report': 0,
    unsupported: 0,
    unreadable: 0,
  };
  #files = 0;
  #errors = 0;
  #unreadablePriors = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** 2: something could not be read; 1: some figures contradict each other; 0: neither. */
  get exitStatus(): 0 | 1 | 2 {
    if (this.#counts.unreadable + this.#unreadablePriors > 0) return 2;
    return this.#errors > 0 ? 1 : 0;
  }

  say(sentence: string): void {
    this.#clearProgress();
    this.#stream.write(`${sentence}\n`);
  }

  add(line: OutputLine): void {
    this.#files += 1;
    this.#counts[line.status] += 1;
    if (line.status === 'audited') {
      for (const { level, outcome } of line.findings) if (level === 'error' && outcome === 'failed') this.#errors += 1;
    } else this.say(`${statusNames[line.status]}：${line.source}：${line.reason}`);
    if (this.#stream.isTTY) this.#stream.write(`\r已看 ${this.#files} 份`);
    else if (this.#files % 100 === 0) this.say(`已看 ${this.#files} 份`);
  }

  addUnreadablePrior(path: string, reason: string): void {
    this.#unreadablePriors += 1;
    this.say(`上年年报读不出：${path}：${reason}`);
  }

  finish(): void {
    const kinds = (Object.keys(statusNames) as OutputLine['status'][])
      .filter((status) => this.#counts[status] > 0)
      .map((status) => `${statusNames[status]} ${this.#counts[status]}`);
    this.say(`共 ${this.#files} 份${kinds.length === 0 ? '' : `：${kinds.join('，')}`}；错误 ${this.#errors} 处。`);
  }

  #clearProgress(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}
