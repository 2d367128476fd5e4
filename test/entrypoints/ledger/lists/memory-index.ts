import type { FindingRow, LedgerIndex, Query, Result, Row } from '../../../../store/query/contract.ts';

export function findingRow(changes: Partial<FindingRow> = {}): FindingRow {
  return {
    kind: 'finding',
    capture: 1,
    index: 0,
    key: 'f1',
    fingerprint: 'f1',
    rule: 'table3-balance',
    level: 'error',
    outcome: 'failed',
    subject: 'naturalPerson',
    message: '“自然人”列：3 + 0 = 3；2 + 0 = 2；相差1。',
    expected: 3,
    actual: 2,
    organ: '云溪市气象局',
    organFolded: '云溪市气象局',
    region: '云溪市',
    year: 2023,
    site: 'qx.yunxi.gov.cn',
    address: 'http://qx.yunxi.gov.cn/art/2024/1/20/art_7_1.html',
    title: '云溪市气象局2023年政府信息公开工作年度报告',
    capturedAt: new Date(2024, 2, 1).getTime(),
    superseded: false,
    standpoint: 'none',
    verdict: null,
    reason: null,
    note: '',
    tags: [],
    by: '',
    judgedAt: null,
    ...changes,
  };
}

/** An index over rows that are given; it notes what it is asked, and answers when it is let. */
export class MemoryIndex implements LedgerIndex {
  readonly asked: string[] = [];
  found: Row[];
  private answering: Promise<void> = Promise.resolve();
  private listeners = new Set<() => void>();

  constructor(found: Row[]) {
    this.found = found;
  }

  /** Holds all answers back until what it gives is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.answering = promise;
    return resolve;
  }

  async query(query: Query, first: number): Promise<Result> {
    this.asked.push(`query ${query.filter.text ?? ''}`.trim());
    const found = this.found.filter((row) => row.kind !== 'finding' || row.message.includes(query.filter.text ?? ''));
    await this.answering;
    return {
      total: found.filter(({ kind }) => kind !== 'group').length,
      rows: found.length,
      first: found.slice(0, first),
      facets: {},
      complete: true,
      milliseconds: 1,
    };
  }

  async rows(from: number, to: number): Promise<Row[]> {
    this.asked.push(`rows ${from}–${to}`);
    const rows = this.found.slice(from, to);
    await this.answering;
    return rows;
  }

  async matches(): Promise<{ capture: number; findings: number[] }[]> {
    return this.found.flatMap((row) =>
      row.kind === 'finding' ? [{ capture: row.capture, findings: [row.index] }] : [],
    );
  }

  async facets(): Promise<Result['facets']> {
    return {};
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  change(found: Row[]): void {
    this.found = found;
    for (const listener of this.listeners) listener();
  }
}
