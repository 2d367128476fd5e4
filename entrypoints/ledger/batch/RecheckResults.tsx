import { useState } from 'preact/hooks';
import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import { columnLabel, rowLabel } from '../../../parsers/forms/forms.ts';
import type { TableKey } from '../../../parsers/report.ts';
import type { Job } from '../../../store/batch.ts';
import type { Database } from '../../../store/database.ts';
import { Reviews } from '../../../store/reviews.ts';
import type { Summary } from '../../../store/schema.ts';
import { hashOf } from '../route.ts';
import { groupRechecked, type RecheckedFinding, type RecheckGroup, recheckGroups } from './recheck-groups.ts';
import { timeText } from './times.ts';

interface RecheckResultsProps {
  jobs: readonly Job[];
  summaries: ReadonlyMap<number, Summary>;
  /** Keys of findings that still stand as confirmed. */
  confirmed: ReadonlySet<string>;
  t: Texts<BatchKey>;
  database: Database;
  /** Who reviews. */
  by: string;
  onMarked(): Promise<void>;
}

/** Which confirmed findings were corrected and when, which stand, and which a person must look at. Nothing is marked by itself. */
export function RecheckResults({ jobs, summaries, confirmed, t, database, by, onMarked }: RecheckResultsProps) {
  const [marked, setMarked] = useState<number | null>(null);
  const groups = groupRechecked(jobs, summaries);
  const open = (groups.get('corrected') ?? []).filter(({ key }) => confirmed.has(key));

  async function mark(): Promise<void> {
    const keys = open.map(({ key }) => key);
    const standings = await database.guard((tables) => tables.standings.bulkGet(keys));
    const judged = standings.flatMap((standing) => (standing?.opinion.verdict === 'confirmed' ? [standing] : []));
    const said = await new Reviews(database).say(
      judged.map(({ key, fingerprint, organ, year, rule, address, evidence }) => ({
        key,
        fingerprint,
        organ,
        year,
        rule,
        address,
        evidence,
      })),
      { verdict: 'fixed' },
      { by, at: Date.now() },
    );
    setMarked(said.changed.length);
    await onMarked();
  }

  return (
    <section class="rechecked" aria-labelledby="recheck-title">
      <h2 id="recheck-title">{t('recheck')}</h2>
      {recheckGroups.map((group) => {
        const findings = groups.get(group) ?? [];
        if (findings.length === 0) return null;
        return (
          <section key={group} aria-label={t(`recheck-${group}`)}>
            <h3 class={`recheck-${group}`}>
              {t(`recheck-${group}`)} <span class="figure">{findings.length}</span>
            </h3>
            {group !== 'waiting' && <p class="hint">{t(`${group}-hint`)}</p>}
            {group === 'corrected' && (
              <div class="actions">
                {open.length > 0 && (
                  <button type="button" class="primary" onClick={() => void mark()}>
                    {t('mark-fixed', { n: open.length })}
                  </button>
                )}
                <span role="status">{marked === null ? '' : t('mark-done', { n: marked })}</span>
              </div>
            )}
            <ul>
              {findings.map((finding) => (
                <Finding key={finding.key} {...{ finding, group, t }} isMarked={!confirmed.has(finding.key)} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

interface FindingProps {
  finding: RecheckedFinding;
  group: RecheckGroup;
  isMarked: boolean;
  t: Texts<BatchKey>;
}

function Finding({ finding, group, isMarked, t }: FindingProps) {
  const { job, summary, message, now, changes, seenAt, foundAt } = finding;
  return (
    <li>
      {summary === null ? (
        <a href={job.address} target="_blank" rel="noreferrer">
          {job.address}
        </a>
      ) : (
        <a href={hashOf({ view: 'report', part: String(summary.id) })}>{summary.title || job.address}</a>
      )}
      <p class="figure">
        {now !== null && now !== message ? (
          <>
            <del>{message}</del> {now}
          </>
        ) : (
          message
        )}
      </p>
      {changes.map(({ cell, before, after }) => (
        <p key={cell} class="hint figure">
          {t('changed-figure', { cell: nameOf(cell), before: before ?? t('empty'), after: after ?? t('empty') })}
        </p>
      ))}
      {group === 'corrected' && (
        <p class="hint figure">
          {t('corrected-between', { from: timeText(seenAt), to: timeText(foundAt) })}
          {isMarked && ` · ${t('marked-fixed')}`}
        </p>
      )}
    </li>
  );
}

/** A cell by the form's own words. */
function nameOf(cell: string): string {
  const [table, row = '', column = ''] = cell.split('/');
  const key = table as TableKey;
  return `${rowLabel('2021', key, row)} · ${columnLabel('2021', key, row, column)}`;
}
