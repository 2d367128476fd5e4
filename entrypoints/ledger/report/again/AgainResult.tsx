import { useState } from 'preact/hooks';
import { LevelGlyph } from '../../../../components/LevelGlyph.tsx';
import { numberText } from '../../../../components/wording.ts';
import { againTexts } from '../../../../locales/ledger/again.ts';
import { reportTexts } from '../../../../locales/ledger/report.ts';
import { ruleTitle } from '../../../../locales/rule-title.ts';
import { type Locale, translator } from '../../../../locales/translate.ts';
import { columnLabel, rowLabel } from '../../../../parsers/forms/forms.ts';
import type { CellAddress } from '../../../../parsers/report.ts';
import { place } from '../../../../rules/cells.ts';
import { shortLabel } from '../../../../rules/form-labels.ts';
import type { FindingNote, Rerun, RerunChange } from '../../../../store/rerun.ts';
import { hashOf } from '../../route.ts';

interface AgainResultProps {
  rerun: Rerun;
  changes: readonly RerunChange[];
  locale: Locale;
}

const kinds = ['appeared', 'vanished', 'changed'] as const;
/** So many captures are listed at once. */
const page = 50;

/** What auditing again changed: by rule, then capture by capture. */
export function AgainResult({ rerun, changes, locale }: AgainResultProps) {
  const texts = againTexts(locale);
  const [shown, setShown] = useState(page);
  const { same, changed, failed } = rerun.counts;
  const told = changes.filter((change) => !isSilent(change));
  return (
    <>
      <dl class="facts again-counts">
        {(
          [
            ['same', same],
            ['changedCaptures', changed],
            ['failed', failed],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{texts(name)}</dt>
            <dd>{numberText(value)}</dd>
          </div>
        ))}
      </dl>
      <ByRule changes={told} locale={locale} />
      {told.length > 0 && (
        <section class="report-section">
          <h2>{texts('captures', { n: numberText(told.length) })}</h2>
          <ol class="again-captures">
            {told.slice(0, shown).map((change) => (
              <li key={change.capture}>
                <CaptureChange change={change} locale={locale} />
              </li>
            ))}
          </ol>
          {told.length > shown && (
            <p>
              <button type="button" onClick={() => setShown(shown + page)}>
                {texts('showMore', { n: numberText(Math.min(page, told.length - shown)) })}
              </button>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function isSilent({ appeared, vanished, changed, cells, reads, notRead }: RerunChange): boolean {
  return notRead === null && [appeared, vanished, changed, cells, reads].every(({ length }) => length === 0);
}

function ByRule({ changes, locale }: Pick<AgainResultProps, 'changes' | 'locale'>) {
  const texts = againTexts(locale);
  const rules = new Map<string, Record<(typeof kinds)[number], number>>();
  for (const change of changes)
    for (const kind of kinds)
      for (const each of change[kind]) {
        const { rule } = 'after' in each ? each.after : each;
        const counts = rules.get(rule) ?? { appeared: 0, vanished: 0, changed: 0 };
        counts[kind] += 1;
        rules.set(rule, counts);
      }
  if (rules.size === 0) return null;
  const sum = ({ appeared, vanished, changed }: Record<(typeof kinds)[number], number>) =>
    appeared + vanished + changed;
  return (
    <section class="report-section">
      <h2>{texts('byRule')}</h2>
      <div class="form-scroll">
        <table class="by-rule">
          <thead>
            <tr>
              <th scope="col">{texts('rule')}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" class="number">
                  {texts(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rules]
              .toSorted(([, a], [, b]) => sum(b) - sum(a))
              .map(([rule, counts]) => (
                <tr key={rule}>
                  <th scope="row">{ruleTitle(rule, locale)}</th>
                  {kinds.map((kind) => (
                    <td key={kind} class="number">
                      {counts[kind] === 0 ? '' : numberText(counts[kind])}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function CaptureChange({ change, locale }: { change: RerunChange; locale: Locale }) {
  const texts = againTexts(locale);
  const reads = reportTexts(locale);
  const { capture, organ, year, title, cells, notRead, appeared, vanished, changed } = change;
  const lists: [string, FindingNote[], boolean][] = [
    [texts('appeared'), appeared, true],
    [texts('vanished'), vanished, false],
    [texts('changed'), changed.map(({ after }) => after), true],
  ];
  return (
    <>
      <h3>
        <a href={hashOf({ view: 'report', part: String(capture) })}>
          {organ === '' ? title || change.address : organ}
          {year === null ? '' : ` ${year}`}
        </a>
      </h3>
      {notRead !== null && <p class="hint">{texts(notRead)}</p>}
      {change.reads.length > 0 && (
        <p class="hint">
          {texts('readsDiffer', {
            what: change.reads.map((what) => readText(what, texts, reads)).join(reads('listJoint')),
          })}
        </p>
      )}
      {cells.length > 0 && (
        <ul class="again-cells">
          {cells.map(({ address, before, after }) => (
            <li key={address}>
              {cellText(address, locale)}：<del>{printed(before, reads)}</del> → <ins>{printed(after, reads)}</ins>
            </li>
          ))}
        </ul>
      )}
      {lists.map(([name, notes, isThere]) =>
        notes.map((note) => (
          <p key={`${name} ${note.fingerprint}`} class="again-finding">
            <span class="tag">{name}</span>
            <LevelGlyph level={note.level} outcome={note.outcome} size={13} />
            {isThere ? (
              <a
                href={hashOf({
                  view: 'report',
                  part: String(capture),
                  params: new URLSearchParams({ finding: note.fingerprint }),
                })}
              >
                {ruleTitle(note.rule, locale)}
              </a>
            ) : (
              <span>{ruleTitle(note.rule, locale)}</span>
            )}
            <span class="hint" lang="zh-CN">
              {note.message}
            </span>
          </p>
        )),
      )}
    </>
  );
}

function readText(
  what: RerunChange['reads'][number],
  texts: ReturnType<typeof againTexts>,
  reads: ReturnType<typeof reportTexts>,
): string {
  return what === 'prose' ? texts('prose') : reads(what);
}

function printed(value: string | null, reads: ReturnType<typeof reportTexts>): string {
  return value === null ? reads('absent') : value === '' ? reads('blank') : value;
}

/** By the words of the newer form: the report itself is not at hand. */
function cellText(address: string, locale: Locale): string {
  const t = translator(locale);
  const { table, row, column } = place(address as CellAddress);
  return t(table === 'table4' ? 'overlay.cellInBlock' : 'overlay.cell', {
    table: t(`overlay.${table}`),
    row: shortLabel(rowLabel('2021', table, row)),
    column: shortLabel(columnLabel('2021', table, row, column)),
  });
}
