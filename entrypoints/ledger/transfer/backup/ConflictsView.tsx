import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { OpinionPair } from '../../../../components/bundle/OpinionPair.tsx';
import { verdictText, whoText } from '../../../../components/bundle/opinion-text.ts';
import { type BundleTexts, bundleTexts } from '../../../../locales/ledger/bundle.ts';
import { announceChange, onLibraryChange } from '../../../../store/changes.ts';
import { Disputes, type Settlement } from '../../../../store/disputes.ts';
import type { Rival, Standing } from '../../../../store/review.ts';
import { hashOf } from '../../route.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import type { ViewProps } from '../../view.ts';
import { findingHeading } from './about-finding.ts';
import './backup.css';

const page = 50;
const ways: readonly [Settlement, 'chooseMine' | 'chooseTheirs' | 'chooseBoth'][] = [
  ['mine', 'chooseMine'],
  ['theirs', 'chooseTheirs'],
  ['both', 'chooseBoth'],
];

/** `#/transfer/conflicts`: findings of which two copies say different things, to be settled one by one or many at once. */
export function ConflictsView({ locale, settings, database }: ViewProps) {
  const t = bundleTexts(locale);
  const disputes = useMemo(() => new Disputes(database, (standings) => announceChange({ standings })), [database]);
  const { found, captures, trouble, setTrouble } = useDisputes(disputes);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(page);
  const [settled, setSettled] = useState<{ groups: string[]; count: number } | null>(null);
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function work(doing: () => Promise<void>): Promise<void> {
    setBusy(true);
    setTrouble(null);
    await doing().catch(setTrouble);
    setBusy(false);
  }

  const settle = (standings: readonly Standing[], how: Settlement) =>
    work(async () => {
      const noted = (rival: Rival) => notedText(rival, t);
      const groups = await disputes.settle(standings, how, { by: settings.reviewer, at: Date.now(), noted });
      setSettled({ groups, count: standings.length });
      setSaid(t('settled', { n: standings.length }));
      setPicked(new Set());
    });
  const undo = () =>
    work(async () => {
      const left = await disputes.undo(settled?.groups ?? [], { by: settings.reviewer, at: Date.now() });
      setSettled(null);
      setSaid(left === 0 ? t('undone') : t('left', { n: left }));
    });

  const chosen = found?.filter(({ key }) => picked.has(key)) ?? [];
  return (
    <div class="conflicts">
      <h1>{t('conflicts')}</h1>
      <p class="hint">{t('conflictsHint')}</p>
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} />}
      <div class="said" role="status">
        {said !== '' && <p>{said}</p>}
        {settled !== null && (
          <button type="button" class="quiet" disabled={isBusy} onClick={() => void undo()}>
            {t('undo')}
          </button>
        )}
      </div>
      {found !== null && found.length === 0 && <p>{t('conflictsNone')}</p>}
      {found !== null && found.length > 0 && (
        <>
          <div class="bulk">
            <label>
              <input
                type="checkbox"
                checked={chosen.length === found.length}
                onChange={({ currentTarget }) =>
                  setPicked(new Set(currentTarget.checked ? found.map(({ key }) => key) : []))
                }
              />
              {t('pickAll')}
            </label>
            <span class="figure">
              {chosen.length > 0 ? t('picked', { n: chosen.length }) : t('conflictsCount', { n: found.length })}
            </span>
            {chosen.length > 0 && <Ways {...{ isBusy, t }} onSettle={(how) => void settle(chosen, how)} />}
          </div>
          {found.slice(0, shown).map((standing) => {
            const heading = findingHeading(standing, t, locale);
            const capture = captures.get(standing.evidence.captureKey);
            return (
              <OpinionPair
                key={standing.key}
                heading={
                  <label>
                    <input
                      type="checkbox"
                      aria-label={t('pick', { what: heading })}
                      checked={picked.has(standing.key)}
                      onChange={() => setPicked(toggled(picked, standing.key))}
                    />
                    {heading}
                  </label>
                }
                level={2}
                mine={standing}
                theirs={standing.rivals}
                theirName={t('rival')}
                t={t}
              >
                <div class="actions">
                  <Ways {...{ isBusy, t }} onSettle={(how) => void settle([standing], how)} />
                  {capture !== undefined && (
                    <a href={hashOf({ view: 'report', part: String(capture) })}>{t('openReport')}</a>
                  )}
                </div>
              </OpinionPair>
            );
          })}
          {found.length > shown && (
            <button type="button" onClick={() => setShown(shown + page)}>
              {t('showMore', { n: Math.min(page, found.length - shown) })}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function Ways({ isBusy, t, onSettle }: { isBusy: boolean; t: BundleTexts; onSettle(how: Settlement): void }) {
  return (
    <>
      {ways.map(([how, text]) => (
        <button key={how} type="button" disabled={isBusy} onClick={() => onSettle(how)}>
          {t(text)}
        </button>
      ))}
    </>
  );
}

function useDisputes(disputes: Disputes) {
  const [found, setFound] = useState<Standing[] | null>(null);
  const [captures, setCaptures] = useState<Map<string, number>>(new Map());
  const [trouble, setTrouble] = useState<unknown>(null);
  const read = useCallback(async () => {
    try {
      const standings = await disputes.list();
      setCaptures(await disputes.captures(standings.slice(0, 1000)));
      setFound(standings);
    } catch (error) {
      setTrouble(error);
    }
  }, [disputes]);
  useEffect(() => {
    void read();
    return onLibraryChange(({ standings, all }) => {
      if (standings !== undefined || all) void read();
    });
  }, [read]);
  return { found, captures, trouble, setTrouble };
}

function notedText(rival: Rival, t: BundleTexts): string {
  const { verdict, reason, note, tags } = rival.opinion;
  const words = [verdictText({ verdict, reason, note, tags }, t), note, tags.join('、')].filter((part) => part !== '');
  return t('noted', { by: whoText(rival, t), opinion: words.join(' · ') });
}

function toggled(keys: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
