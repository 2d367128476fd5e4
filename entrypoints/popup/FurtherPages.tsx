import type { Translate } from '../../locales/translate.ts';
import type { Report } from '../../parsers/report.ts';
import { attachmentAddress } from './Attachments.tsx';

interface FurtherPagesProps {
  report: Report;
  /** The page that is shown. */
  address: string;
  t: Translate;
}

/** Of a report on several pages: with which it was checked together, and which are still to be opened. */
export function FurtherPages({ report, address, t }: FurtherPagesProps) {
  const { continued, joined = [] } = report;
  if (joined.length === 0 && continued.length === 0) return null;
  const pages = joined.map(({ page }) => page).filter((page) => page !== null);
  const links = [...new Set(continued)].flatMap((written) => attachmentAddress(written, address) ?? []);
  return (
    <div class="partial">
      {joined.length > 0 && (
        <p>
          {pages.length === joined.length
            ? t('popup.joined', { pages: pages.toSorted((one, other) => one - other).join(t('popup.joinedComma')) })
            : t('popup.joinedSome', { n: joined.length })}
        </p>
      )}
      {continued.length > 0 && <p>{t(joined.length > 0 ? 'popup.continuedStill' : 'popup.continued')}</p>}
      {links.length > 0 && (
        <ul class="attachments">
          {links.map((href) => (
            <li key={href}>
              <a href={href} target="_blank" rel="noreferrer">
                {href.split('/').at(-1)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
