import { useEffect, useMemo, useState } from 'preact/hooks';
import { dismissedIn, fairFrom, judgedIn, reasonsText, upheldShare } from '../../../components/review/record.ts';
import { numberText } from '../../../components/wording.ts';
import { recordTexts } from '../../../locales/ledger/record.ts';
import { ruleTitle } from '../../../locales/rule-title.ts';
import { rules } from '../../../rules/list.ts';
import type { FindingQuery } from '../../../store/query/contract.ts';
import { Reviews } from '../../../store/reviews.ts';
import { referenceAddress } from '../../reference/address.ts';
import { paramsOf } from '../query-params.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import { type RecordRow, recordRows } from './record-rows.ts';
import './record.css';

const ids = rules.map(({ id }) => id);

/** Every rule with what it found and what people said of that. */
export function RecordView({ database, index, locale }: ViewProps) {
  const t = recordTexts(locale);
  const reviews = useMemo(() => new Reviews(database), [database]);
  const [rows, setRows] = useState<RecordRow[] | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => index.onChange(() => setTurn((before) => before + 1)), [index]);
  useEffect(() => {
    let isWanted = true;
    recordRows(ids, { index, reviews }).then(
      (read) => isWanted && setRows(read),
      (error: unknown) => isWanted && setTrouble(error),
    );
    return () => {
      isWanted = false;
    };
  }, [index, reviews, turn]);
  const told = rows?.filter(({ found, record }) => found + judgedIn(record) + record.rival > 0) ?? [];
  const quiet = (rows?.length ?? 0) - told.length;
  return (
    <article class="record">
      <header>
        <h1>{t('title')}</h1>
        <p class="hint">{t('lead')}</p>
      </header>
      {trouble !== null && (
        <TroubleNotice
          trouble={trouble}
          locale={locale}
          onAgain={() => {
            setTrouble(null);
            setTurn(turn + 1);
          }}
        />
      )}
      {rows !== null && told.length === 0 && <p>{t('none')}</p>}
      {told.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="record-table" tabIndex={0} aria-label={t('title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('rule')}</th>
                {(['found', 'open', 'confirmed', 'fixed', 'dismissed', 'rival'] as const).map((name) => (
                  <th key={name} scope="col" class="number">
                    {t(name)}
                  </th>
                ))}
                <th scope="col" class="number" title={t('shareHint', { n: fairFrom })}>
                  {t('share')}
                </th>
              </tr>
            </thead>
            <tbody>
              {told.map((row) => (
                <Line key={row.rule} row={row} locale={locale} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {told.length > 0 && <p class="hint">{t('shareHint', { n: fairFrom })}</p>}
      {quiet > 0 && told.length > 0 && <p class="hint">{t('quiet', { n: quiet })}</p>}
    </article>
  );
}

function Line({ row: { rule, found, open, record }, locale }: { row: RecordRow } & Pick<ViewProps, 'locale'>) {
  const t = recordTexts(locale);
  const share = upheldShare(record);
  const title = ruleTitle(rule, locale);
  const reasons = reasonsText(record, t);
  const query: FindingQuery = {
    of: 'findings',
    filter: { rules: [rule] },
    sort: 'captured',
    descending: true,
    group: null,
    folded: [],
  };
  const findings = hashOf({ view: 'findings', params: paramsOf(query) });
  return (
    <tr>
      <th scope="row">
        <span>{title}</span>{' '}
        <a class="hint" href={referenceAddress(rule)} target="_blank" rel="noreferrer">
          {t('reference')}
        </a>
      </th>
      <td class="number">
        {found === 0 ? (
          '0'
        ) : (
          <a href={findings} aria-label={t('findings', { rule: title, n: found })}>
            {numberText(found)}
          </a>
        )}
      </td>
      <td class="number">{numberText(open)}</td>
      <td class="number">{numberText(record.confirmed)}</td>
      <td class="number">{numberText(record.fixed)}</td>
      <td class="number">
        {numberText(dismissedIn(record))}
        {reasons !== '' && <small>{reasons}</small>}
      </td>
      <td class="number">{numberText(record.rival)}</td>
      <td class="number">{share === null ? <small>{t('tooFew', { n: fairFrom })}</small> : `${share}%`}</td>
    </tr>
  );
}
