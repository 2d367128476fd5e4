import { useEffect, useState } from 'preact/hooks';
import type { Roster } from '../../../../store/roster.ts';
import { Rosters } from '../../../../store/rosters.ts';
import { readSameOrgans, type SameOrgans } from '../../../background/same-organs.ts';
import type { PartProps } from '../part.ts';

/** The rosters, and which organs a reader said to be one; null until they are read. */
export function useRosters(database: PartProps['database']) {
  const [rosters, setRosters] = useState<Roster[] | null>(null);
  const [same, setSame] = useState<SameOrgans>([]);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setTrouble(null);
    Promise.all([new Rosters(database).list(), readSameOrgans()]).then(
      ([list, pairs]) => {
        if (!isWanted) return;
        setRosters(list);
        setSame(pairs);
      },
      (error: unknown) => isWanted && setTrouble(error),
    );
    return () => {
      isWanted = false;
    };
  }, [database, tries]);
  return { rosters, same, trouble, again: () => setTries((count) => count + 1) };
}
