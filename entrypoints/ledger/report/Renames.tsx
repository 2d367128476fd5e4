import { useState } from 'preact/hooks';
import { reportTexts } from '../../../locales/ledger/report.ts';
import { relink } from '../../background/neighbours.ts';
import { type OrganKey, readSameOrgans, type SameOrgans, tellSameOrgans } from '../../background/same-organs.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ReportPageProps } from './ReportPage.tsx';

/** The renames that a reader confirmed, each to be taken back; those of this organ first. */
export function Renames({ shelf, library, settings, locale, onChanged }: ReportPageProps) {
  const texts = reportTexts(locale);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const { organ } = shelf.capture.report;
  const isOwn = (pair: SameOrgans[number]) =>
    pair.some(({ folded, kind }) => folded === organ?.folded && kind === organ.kind);
  const own = shelf.same.filter(isOwn);
  const others = shelf.same.filter((pair) => !isOwn(pair));
  if (shelf.same.length === 0) return null;

  async function takeBack([a, b]: SameOrgans[number]): Promise<void> {
    setBusy(keyOf([a, b]));
    setTrouble(null);
    try {
      await tellSameOrgans(a, b, false);
      const same = await readSameOrgans();
      for (const each of [a, b])
        for (const year of await yearsOf(each)) await relink({ organ: each, year }, library, settings.rules, same);
      onChanged();
    } catch (error) {
      setTrouble(error);
    }
    setBusy(null);
  }

  async function yearsOf({ folded }: OrganKey): Promise<number[]> {
    const rows = (await library.summaries()).filter(({ organFolded }) => organFolded === folded);
    return [...new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])))];
  }

  const list = (pairs: SameOrgans) => (
    <ul class="renames">
      {pairs.map((pair) => (
        <li key={keyOf(pair)}>
          <span>{texts('renamed', { a: pair[0].folded, b: pair[1].folded })}</span>
          <button type="button" disabled={busy !== null} onClick={() => void takeBack(pair)}>
            {texts('takeBack')}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <div class="renames-box">
      <h3>{texts('renames')}</h3>
      {trouble !== null && <TroubleNotice trouble={trouble} locale={locale} />}
      {own.length > 0 ? list(own) : <p class="hint">{texts('renamesNone')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{texts('renamesOthers', { n: others.length })}</summary>
          {list(others)}
        </details>
      )}
    </div>
  );
}

function keyOf([a, b]: SameOrgans[number]): string {
  return `${a.kind} ${a.folded} ${b.kind} ${b.folded}`;
}
