import { reportTexts } from '../../../locales/ledger/report.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import { AgainView } from './AgainView.tsx';
import { ReportPage } from './ReportPage.tsx';
import { useShelf } from './use-shelf.ts';
import './report.css';

/** `#/report/12`: the report that capture 12 holds. `#/report/again`: all of them audited again. */
export function ReportView(props: ViewProps) {
  return props.route.part === 'again' ? <AgainView {...props} /> : <OneReport {...props} />;
}

function OneReport(props: ViewProps) {
  const { route, locale } = props;
  const id = /^\d+$/.test(route.part ?? '') ? Number(route.part) : null;
  const { looked, again } = useShelf(id, props);
  const texts = reportTexts(locale);
  if (looked.state === 'failed') return <TroubleNotice trouble={looked.trouble} locale={locale} onAgain={again} />;
  if (looked.state === 'looking') return <p class="hint">{texts('looking')}</p>;
  if (looked.state === 'missing')
    return (
      <div class="report-missing">
        <h1>{texts('missing')}</h1>
        <p>{texts('missingWhy')}</p>
        <p>
          <a class="button" href={hashOf({ view: 'reports' })}>
            {texts('toReports')}
          </a>
        </p>
      </div>
    );
  return <ReportPage {...props} shelf={looked.shelf} onChanged={again} />;
}
