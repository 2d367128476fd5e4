import { reportTexts } from '../../../locales/ledger/report.ts';
import { hashOf } from '../route.ts';
import { DeleteCapture } from './DeleteCapture.tsx';
import type { ReportPageProps } from './ReportPage.tsx';
import { timeText } from './time-text.ts';

/** Whose report of which year, where and when it was read, and what can be done with it. */
export function ReportHead(props: ReportPageProps) {
  const { shelf, locale } = props;
  const texts = reportTexts(locale);
  const { capture, states } = shelf;
  const { report, audit, address, site } = capture;
  const { organ, published, table2, table3 } = report;
  const newest = states.toSorted((a, b) => b.lastSeenAt - a.lastSeenAt)[0];
  const facts: [string, string | null][] = [
    [texts('organ'), organ?.name ?? null],
    [texts('kind'), organ === null ? null : `${texts(`kind.${organ.kind}`)} · ${texts(`level.${organ.level}`)}`],
    [texts('year'), report.year === null ? null : String(report.year)],
    [
      texts('published'),
      published === null ? null : published.sure ? published.date : texts('unsure', { date: published.date }),
    ],
    [texts('site'), report.site === null ? site : `${report.site}（${site}）`],
    [texts('forms'), texts('formsOf', { table2: formText(table2, texts), table3: formText(table3, texts) })],
    [texts('captured'), timeText(capture.capturedAt)],
    [texts('lastSeen'), timeText(capture.lastSeenAt)],
    [texts('auditedBy'), texts('version', { version: audit.version, n: audit.rules.length })],
  ];
  return (
    <header class="report-head">
      <p class="crumbs">
        <a href={hashOf({ view: 'reports' })}>{texts('toReports')}</a>
      </p>
      <h1>{report.title ?? texts('untitled')}</h1>
      {newest !== undefined && newest.id !== capture.id && (
        <p class="superseded">
          {texts('superseded')}{' '}
          <a href={hashOf({ view: 'report', part: String(newest.id) })}>
            {texts('toNewest', { date: timeText(newest.lastSeenAt) })}
          </a>
        </p>
      )}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span class="hint">{texts('unknown')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="report-actions">
        <a class="button" href={address} target="_blank" rel="noreferrer">
          {texts('readAgain')}
        </a>
        <DeleteCapture {...props} />
        <span class="address">{address}</span>
      </p>
    </header>
  );
}

function formText(table: { form: string | null } | null, texts: ReturnType<typeof reportTexts>): string {
  if (table === null) return texts('noTable');
  return table.form ?? texts('unknown');
}
