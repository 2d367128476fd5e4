import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { FindingStanding, OpinionChange, ReviewTrouble, Word } from '../../../components/review/opinion.ts';
import type { Finding } from '../../../rules/finding.ts';
import { onLibraryChange } from '../../../store/changes.ts';
import { evidenceDigest, judgedOf, standingKey } from '../../../store/evidence.ts';
import { Reviews } from '../../../store/reviews.ts';
import type { Capture } from '../../../store/schema.ts';
import { standpointOf } from '../../../store/standpoint.ts';
import type { ViewProps } from '../view.ts';
import { troubleOf } from './trouble-of.ts';

export interface DeskStanding extends FindingStanding {
  rivals: (Word & { act: string })[];
}

/** Where findings of one capture are judged. Findings are named by their fingerprints. */
export interface Desk {
  reviews: Reviews;
  standings: ReadonlyMap<string, DeskStanding>;
  tags: readonly string[];
  /** Grows whenever something was said, here or elsewhere. */
  turn: number;
  /** The last word that was said here: on what, and what went wrong with it. */
  last: { of: readonly string[]; group: string | null; trouble: ReviewTrouble | null } | null;
  say(findings: readonly Finding[], change: OpinionChange): void;
  undo(): void;
  resolve(finding: Finding, which: string): void;
}

type Shown = Pick<Desk, 'standings' | 'tags'>;

export function useDesk(
  { database, settings }: Pick<ViewProps, 'database' | 'settings'>,
  capture: Capture | null | undefined,
): Desk {
  const reviews = useMemo(() => new Reviews(database), [database]);
  const [shown, setShown] = useState<Shown>({ standings: new Map(), tags: [] });
  const [turn, setTurn] = useState(0);
  const [last, setLast] = useState<Desk['last']>(null);
  const id = capture?.id ?? null;

  useEffect(
    () =>
      onLibraryChange(({ standings, all }) => {
        if (standings !== undefined || all === true) setTurn((before) => before + 1);
      }),
    [],
  );
  useEffect(() => setLast(null), [id]);
  useEffect(() => {
    let isWanted = true;
    if (capture != null)
      readShown(reviews, capture).then(
        (read) => isWanted && setShown(read),
        (error: unknown) => isWanted && setLast({ of: [], group: null, trouble: troubleOf(error) }),
      );
    return () => {
      isWanted = false;
    };
  }, [reviews, capture, turn]);

  /** One word waits for the other only in the library; what is shown is read again after each. */
  const tell = useCallback((of: readonly string[], work: () => Promise<string | null>) => {
    work().then(
      (group) => setLast({ of, group, trouble: null }),
      (error: unknown) => setLast({ of, group: null, trouble: error instanceof LeftError ? 'left' : troubleOf(error) }),
    );
  }, []);

  const doing = () => ({ by: settings.reviewer, at: Date.now() });
  return {
    reviews,
    ...shown,
    turn,
    last,
    say(findings, change) {
      if (capture == null) return;
      const judged = findings.map((finding) => judgedOf(finding, capture, capture.audit));
      const of = findings.map(({ fingerprint }) => fingerprint);
      const { noteRequired } = settings;
      tell(of, async () => (await reviews.say(judged, change, { ...doing(), noteRequired })).group);
    },
    undo() {
      const { of, group } = last ?? { of: [], group: null };
      if (group === null) return;
      tell(of, async () => {
        const { left } = await reviews.undo(group, doing());
        if (left.length > 0) throw new LeftError();
        return null;
      });
    },
    resolve(finding, which) {
      if (capture == null) return;
      const key = standingKey(finding, capture);
      tell([finding.fingerprint], async () => (await reviews.resolveRival(key, which, doing()))?.group ?? null);
    },
  };
}

/** Some of what was to be undone was judged anew in the meantime. */
class LeftError extends Error {}

async function readShown(reviews: Reviews, capture: Capture): Promise<Shown> {
  const { findings } = capture.audit;
  const keys = findings.map((finding) => standingKey(finding, capture));
  const [known, tags] = await Promise.all([reviews.standing(keys), reviews.tags()]);
  const standings = new Map(
    findings.flatMap((finding, at) => {
      const standing = known.get(keys[at] ?? '');
      if (standing === undefined) return [];
      const { opinion, by, at: when, evidence, rivals } = standing;
      const standpoint = standpointOf(standing, evidenceDigest(finding));
      return [[finding.fingerprint, { opinion, by, at: when, evidence, rivals, standpoint }] as const];
    }),
  );
  return { standings, tags: tags.slice(0, 30).map(({ tag }) => tag) };
}
