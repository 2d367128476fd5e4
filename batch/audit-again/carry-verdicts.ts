import { judgedOf, standingKey } from '../../store/evidence.ts';
import type { Reviews } from '../../store/reviews.ts';
import type { Done } from './rerun-change.ts';

/**
 * Where today's parser names the organ or the year otherwise, the findings have other fingerprints: what persons said of them
 * goes along, as their word, of its time and on the evidence that they saw. It stays where it was said, too, and nothing that
 * was said of the finding under its new name is touched, so that doing this twice does no harm.
 */
export async function carryVerdicts(done: readonly Done[], reviews: Pick<Reviews, 'standing' | 'say'>): Promise<void> {
  for (const { before, after } of done) {
    const moved = after.audit.findings.flatMap((finding) => {
      const { rule, subject } = finding;
      const was = before.audit.findings.find((each) => each.rule === rule && each.subject === subject);
      if (was === undefined) return [];
      const keys = { from: standingKey(was, before), to: standingKey(finding, after) };
      return keys.from === keys.to ? [] : [{ ...keys, finding }];
    });
    if (moved.length === 0) continue;
    const standings = await reviews.standing(moved.flatMap(({ from, to }) => [from, to]));
    for (const { from, to, finding } of moved) {
      const said = standings.get(from);
      if (said === undefined || standings.has(to)) continue;
      const { opinion, evidence, by, at } = said;
      const { verdict, reason, note, tags } = opinion;
      const judged = { ...judgedOf(finding, after, after.audit), evidence };
      await reviews.say([judged], { verdict, reason, note, addTags: tags }, { by, at });
    }
  }
}
