import { countProblems, groupProblems } from '../../components/problem.ts';
import { earlierOf, type Neighbour, type Neighbours, neighbourOf, newestOf } from '../../rules/neighbour.ts';
import { audit } from '../../rules/runner.ts';
import type { Library } from '../../store/library.ts';
import { auditSchema, type Capture } from '../../store/schema.ts';
import { namesOf, type OrganKey, type SameOrgans } from './same-organs.ts';
import type { Settings } from './settings.ts';

/** Whose report of which year, and on which page. */
export interface Asked {
  organ: OrganKey | null;
  year: number | null;
  address: string;
}

type Shelf = Pick<Library, 'ofYear' | 'first' | 'reaudit'>;

/**
 * What the library has of the same organ's years before and after, and of the page's first state. `own`: the capture that is
 * audited again; while it is that first state and was seen once, there is nothing that it could have changed from.
 */
export async function neighboursIn(
  library: Pick<Shelf, 'ofYear' | 'first'>,
  { organ, year, address }: Asked,
  same: SameOrgans,
  own: Pick<Capture, 'id'> | null = null,
): Promise<Neighbours> {
  const at = async (other: number): Promise<Neighbour | null> => {
    if (organ === null) return null;
    return newestOf((await capturesOf(library, organ, other, same)).flatMap(neighbourIn));
  };
  const first = await library.first(address, year);
  const isFirst = first === null || (first.id === own?.id && first.lastSeenAt === first.capturedAt);
  return {
    prior: year === null ? null : await at(year - 1),
    next: year === null ? null : await at(year + 1),
    earlier: isFirst ? null : earlierOf(first.report, new Date(first.capturedAt).toISOString()),
  };
}

async function capturesOf(
  library: Pick<Shelf, 'ofYear'>,
  organ: OrganKey,
  year: number,
  same: SameOrgans,
): Promise<Capture[]> {
  const captures: Capture[] = [];
  for (const { folded, kind } of namesOf(organ, same))
    for (const capture of await library.ofYear(folded, year))
      if (capture.report.organ?.kind === kind) captures.push(capture);
  return captures;
}

function neighbourIn({ report, address, capturedAt }: Capture): Neighbour[] {
  const neighbour = neighbourOf(report, address, new Date(capturedAt).toISOString());
  return neighbour === null ? [] : [neighbour];
}

/**
 * After a report was kept: audits again what the library has of the same organ's years before and after, which may
 * depend on it. What persons said of findings is not touched.
 */
export async function relink(
  { organ, year }: Pick<Asked, 'organ' | 'year'>,
  library: Shelf,
  rules: Settings['rules'],
  same: SameOrgans,
): Promise<void> {
  if (organ === null || year === null) return;
  const shelf = readOnce(library);
  // Its own year too: two that were opened at once did not know of each other.
  for (const other of [year - 1, year, year + 1]) {
    for (const capture of await capturesOf(shelf, organ, other, same)) {
      const { id, address, report, audit: before } = capture;
      const neighbours = await neighboursIn(shelf, { organ: report.organ, year: other, address }, same, capture);
      // The version stays that of the extension that read the page.
      const { version } = before;
      const after = audit(report, { version, settings: rules, neighbours });
      // In a batch most come out as they were: what is not written is not packed and not indexed anew.
      if (JSON.stringify(auditSchema.parse(after)) === JSON.stringify(before)) continue;
      await library.reaudit(id, after, countProblems(groupProblems(after.findings)));
    }
  }
}

/** Reads an organ's year once, however many years beside it ask for it. */
function readOnce(library: Shelf): Pick<Shelf, 'ofYear' | 'first'> {
  const read = new Map<string, Promise<Capture[]>>();
  return {
    first: (address, year) => library.first(address, year),
    ofYear(organFolded, year) {
      const key = `${year} ${organFolded}`;
      const found = read.get(key) ?? library.ofYear(organFolded, year);
      read.set(key, found);
      return found;
    },
  };
}
