import type { Engine } from './engine.ts';
import { openAsItStands, readNewestSegments, readStandings } from './newest.ts';
import { newestPart } from './newest-part.ts';

/** Captures that are read first: enough for the first screen of any list, and how their findings stand is soon asked. */
const enough = 48;

/** The numbers of the segments that were looked at. */
export interface FirstReading {
  /** Of which the newest captures were loaded, or all. */
  begun: number[];
  /** Which do not hold together. */
  damaged: number[];
}

/** Loads the newest captures into an engine, and how their findings stand. */
export async function readFirst(database: IDBDatabase, engine: Engine): Promise<FirstReading> {
  const begun: number[] = [];
  const damaged: number[] = [];
  let wanted = enough;
  await readNewestSegments(database, (segment) => {
    try {
      engine.load(newestPart(segment, wanted));
      begun.push(segment.number);
      wanted -= segment.captures.id.length;
    } catch {
      damaged.push(segment.number);
    }
    return wanted > 0;
  });
  const standings = await readStandings(database, engine.keys());
  engine.judge(standings.map((standing) => [standing.key, standing] as const));
  return { begun, damaged };
}

/** Reads the newest captures of the library as it stands; null where there is none to read, or where it has to be mended first. */
export async function readNewest(engine: Engine): Promise<Engine | null> {
  const database = await openAsItStands();
  if (database === null) return null;
  try {
    const { begun, damaged } = await readFirst(database, engine);
    return begun.length > 0 && damaged.length === 0 ? engine : null;
  } finally {
    database.close();
  }
}
