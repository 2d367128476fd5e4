import { standingKey } from '../evidence.ts';
import type { Standing } from '../review.ts';
import { standpointOf } from '../standpoint.ts';
import type { Block } from './block.ts';
import type { Standpoint } from './contract.ts';
import { finderOf, searchable } from './fold.ts';
import { keyHash } from './key-hash.ts';
import { digestText, fingerprintAt, textsAt } from './pack.ts';
import { unknownYear } from './segment.ts';

/** In the order in which they are listed and sorted. */
export const standpoints: readonly Standpoint[] = ['none', 'confirmed', 'dismissed', 'fixed', 'changed', 'rival'];

/** What people said of findings, and of which findings in the blocks. */
export class Standings {
  /** By slot; null where it is gone. */
  private readonly slots: (Standing | null)[] = [];
  private readonly slotOfKey = new Map<string, number>();
  private readonly slotsOfHash = new Map<number, number[]>();

  /** Null: there is none any more. */
  set(key: string, standing: Standing | null): void {
    const known = this.slotOfKey.get(key);
    if (known !== undefined) {
      this.slots[known] = standing;
      return;
    }
    if (standing === null) return;
    const slot = this.slots.push(standing) - 1;
    this.slotOfKey.set(key, slot);
    const hash = keyHash(key);
    this.slotsOfHash.set(hash, [...(this.slotsOfHash.get(hash) ?? []), slot]);
  }

  clear(): void {
    this.slots.length = 0;
    this.slotOfKey.clear();
    this.slotsOfHash.clear();
  }

  at(block: Block, finding: number): Standing | null {
    const slot = block.standing[finding] ?? 0;
    return slot === 0 ? null : (this.slots[slot - 1] ?? null);
  }

  /** Notes on every finding of a block how it stands. */
  mark(block: Block): void {
    block.standing.fill(0);
    block.standpoint.fill(0);
    if (this.slotsOfHash.size === 0) return;
    const { keyHash: hashes, digest } = block.segment.findings;
    for (let finding = 0; finding < hashes.length; finding += 1) {
      const candidates = this.slotsOfHash.get(hashes[finding] ?? 0);
      if (candidates === undefined) continue;
      const key = keyAt(block, finding);
      const slot = candidates.find((each) => this.slots[each]?.key === key);
      if (slot === undefined) continue;
      const standpoint = standpointOf(this.slots[slot] ?? null, digestText(digest[finding] ?? Number.NaN));
      block.standing[finding] = slot + 1;
      block.standpoint[finding] = standpoints.indexOf(standpoint);
    }
  }

  /** Positions, and one, of the standings in whose note or tags a folded word stands. */
  saying(word: string): Set<number> {
    const find = finderOf(word);
    const saying = new Set<number>();
    this.slots.forEach((standing, slot) => {
      if (standing === null) return;
      const { note, tags } = standing.opinion;
      if (find(searchable([note, ...tags].join('\n')), 0) >= 0) saying.add(slot + 1);
    });
    return saying;
  }
}

/** What a finding's standing is kept under. */
export function keyAt(block: Block, finding: number): string {
  const { capture, fingerprint } = identityAt(block, finding);
  const { segment } = block;
  const [, address] = textsAt(segment.captureTexts, capture);
  const organFolded = segment.words[segment.captures.organFolded[capture] ?? -1] ?? '';
  const year = segment.captures.year[capture] ?? unknownYear;
  return standingKey({ fingerprint }, { organFolded, address, year: year === unknownYear ? null : year });
}

export function identityAt({ segment, captureOf }: Block, finding: number): { capture: number; fingerprint: string } {
  const { captures, findings, words, rules, captureTexts } = segment;
  const capture = captureOf[finding] ?? 0;
  const fingerprint = fingerprintAt(segment, finding, {
    organFolded: words[captures.organFolded[capture] ?? -1] ?? '',
    title: textsAt(captureTexts, capture)[0],
    year: captures.year[capture] ?? unknownYear,
    rule: rules[findings.rule[finding] ?? -1]?.id ?? '',
    subject: words[findings.subject[finding] ?? -1] ?? '',
  });
  return { capture, fingerprint };
}
