import { useEffect, useState } from 'preact/hooks';
import { bundleTexts } from '../../../../locales/ledger/bundle.ts';
import { standingKey } from '../../../../store/evidence.ts';
import type { Library } from '../../../../store/library.ts';
import { neighboursIn } from '../../../background/neighbours.ts';
import { readSameOrgans } from '../../../background/same-organs.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import type { ViewProps } from '../../view.ts';
import { type ChosenPart, chosenPart } from './chosen-part.ts';
import { ReplayPanel } from './ReplayPanel.tsx';
import { type Replayed, useReplay } from './use-replay.ts';
import './backup.css';

const step = 8;

/** `#/transfer/replay`: finds the library's findings, or those that were selected in a list, again from their evidence. */
export function ReplayView({ route, locale, library, index }: ViewProps) {
  const t = bundleTexts(locale);
  const work = useReplay();
  const [part, setPart] = useState<ChosenPart | null>(null);
  const [all, setAll] = useState<number[] | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const params = route.params.toString();
  useEffect(() => {
    library.summaries().then((rows) => setAll(rows.map(({ id }) => id)), setTrouble);
    chosenPart(new URLSearchParams(params), { index, library }).then(setPart, setTrouble);
  }, [params, library, index]);
  const start = (chosen: ChosenPart) =>
    work.start((signal) => libraryCaptures(library, chosen, signal), chosen.captures.length);
  const isRunning = work.state === 'running';
  return (
    <div class="replay">
      <h1>{t('replayTitle')}</h1>
      <p class="hint">{t('replayHint')}</p>
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} />}
      <div class="actions">
        {part !== null && (
          <button type="button" class="primary" disabled={isRunning} onClick={() => start(part)}>
            {t('replaySelected', { n: part.captures.length })}
          </button>
        )}
        <button
          type="button"
          class={part === null ? 'primary' : ''}
          disabled={isRunning || all === null || all.length === 0}
          onClick={() => start({ captures: all ?? [], keys: null })}
        >
          {t('replayLibrary')}
        </button>
      </div>
      {all?.length === 0 && <p>{t('replayNone')}</p>}
      <ReplayPanel {...{ work, locale, t }} />
    </div>
  );
}

async function* libraryCaptures(
  library: Library,
  { captures, keys }: ChosenPart,
  signal: AbortSignal,
): AsyncGenerator<Replayed> {
  const same = await readSameOrgans();
  for (let from = 0; from < captures.length; from += step)
    for (const capture of await library.captures(captures.slice(from, from + step))) {
      signal.throwIfAborted();
      const { report, address, audit } = capture;
      const chosen = audit.findings.filter((finding) => keys === null || keys.has(standingKey(finding, capture)));
      yield {
        capture,
        neighbours: await neighboursIn(library, { organ: report.organ, year: report.year, address }, same),
        only: new Set(chosen.map(({ fingerprint }) => fingerprint)),
      };
    }
}
