import type { Sameness } from '../../components/last-year.ts';
import { frameTexts } from '../../locales/ledger/frame.ts';
import type { Locale, Translate } from '../../locales/translate.ts';
import type { FrameView } from '../background/messages.ts';
import { pictureText } from '../background/picture-text.ts';
import type { Pictured } from '../background/screenshot.ts';
import { Attachments, attachmentsOf } from './Attachments.tsx';
import { Message } from './Message.tsx';
import { ReportResult } from './ReportResult.tsx';
import type { Situation } from './situation.ts';

export interface PopupProps {
  /** Null while it is being found out. */
  situation: Situation | null;
  /** The site that can be switched off; null where nothing runs by itself. */
  site: string | null;
  /** The page was audited on request, and no report was found. */
  foundNothing: boolean;
  /** What became of the picture that was asked for here; null where none was. */
  pictured: Pictured | null;
  locale: Locale;
  t: Translate;
  onMarks(frame: FrameView, shown: boolean): void;
  onChoose(frame: FrameView, fingerprint: string): void;
  onLastYear(frame: FrameView, address: string | null, sameness: Sameness | null): void;
  onAudit(): void;
  /** Audits all reports that this page lists. */
  onListing(): void;
  onScreenshot(): void;
  onSite(site: string, off: boolean): void;
  onPermit(): void;
  onReload(): void;
  onOptions(): void;
}

function Content({ situation, ...props }: PopupProps & { situation: Situation }) {
  const { t, foundNothing } = props;
  const audit = (
    <button type="button" class="primary" onClick={props.onAudit}>
      {t('popup.open')}
    </button>
  );
  const nothingFound = foundNothing && <p role="status">{t('popup.opened')}</p>;
  switch (situation.state) {
    case 'report':
      return (
        <>
          {situation.frames.map((frame) => {
            const {
              report = null,
              address = '',
              audit = null,
              standpoints = {},
              lastYear = null,
              marks = 'none',
            } = frame.view ?? {};
            if (report === null || audit === null) return null;
            return (
              <ReportResult
                key={frame.frameId}
                {...{ report, address, audit, standpoints, lastYear, marks }}
                saved={frame.saved}
                locale={props.locale}
                t={t}
                onMarks={(shown) => props.onMarks(frame, shown)}
                onChoose={(fingerprint) => props.onChoose(frame, fingerprint)}
                onLastYear={(address, sameness) => props.onLastYear(frame, address, sameness)}
              />
            );
          })}
        </>
      );
    case 'attachment-only': {
      const { view, reason } = situation.frame;
      const hasFiles = view !== null && attachmentsOf(view).length > 0;
      return (
        <Message
          title={t('popup.attachmentTitle')}
          text={t(hasFiles ? 'popup.attachment' : 'popup.attachmentNone')}
          why={t('popup.why', { reason })}
        >
          {view !== null && <Attachments view={view} t={t} />}
        </Message>
      );
    }
    case 'older-report':
      return (
        <Message
          title={t('popup.olderTitle')}
          text={t('popup.older')}
          why={t('popup.why', { reason: situation.frame.reason })}
        />
      );
    case 'listing':
      return (
        <Message
          title={t('popup.listingTitle')}
          text={t('popup.listing')}
          why={t('popup.why', { reason: situation.frame.reason })}
        >
          <button type="button" class="primary" onClick={props.onListing}>
            {t('popup.batchListing')}
          </button>
        </Message>
      );
    case 'nothing':
      return (
        <Message title={t('popup.nothingTitle')} text={t('popup.nothing')}>
          {nothingFound || audit}
        </Message>
      );
    case 'elsewhere':
      return (
        <Message title={t('popup.elsewhereTitle')} text={t('popup.elsewhere')}>
          {nothingFound || audit}
        </Message>
      );
    case 'off':
      return (
        <Message title={t('popup.offTitle')} text={t('popup.off', { site: situation.site })}>
          <button type="button" class="primary" onClick={() => props.onSite(situation.site, false)}>
            {t('popup.turnOn')}
          </button>
        </Message>
      );
    case 'no-permission':
      return (
        <Message title={t('popup.permissionTitle')} text={t('popup.permission')}>
          <button type="button" class="primary" onClick={props.onPermit}>
            {t('popup.permit')}
          </button>
        </Message>
      );
    case 'silent':
      return (
        <Message title={t('popup.failedTitle')} text={t('popup.failed')}>
          <button type="button" class="primary" onClick={props.onReload}>
            {t('popup.reload')}
          </button>
        </Message>
      );
    case 'browser-page':
      return <Message title={t('popup.browserTitle')} text={t('popup.browser')} />;
  }
}

/** The toolbar icon's window: this page's result, or why there is none. */
export function Popup(props: PopupProps) {
  const { situation, site, t } = props;
  return (
    <>
      <main aria-busy={situation === null}>
        {situation === null ? (
          <p class="loading" role="status">
            {t('popup.loading')}
          </p>
        ) : (
          <Content {...props} situation={situation} />
        )}
      </main>
      {props.pictured !== null && (
        <p class="pictured" role="status">
          {pictureText(props.pictured, t)}
        </p>
      )}
      <footer>
        {situation?.state === 'report' && (
          <>
            <button type="button" class="quiet" onClick={props.onAudit}>
              {t('popup.again')}
            </button>
            <button type="button" class="quiet" title={t('popup.screenshotHint')} onClick={props.onScreenshot}>
              {t('popup.screenshot')}
            </button>
          </>
        )}
        {site !== null && situation !== null && situation.state !== 'off' && (
          <button type="button" class="quiet" onClick={() => props.onSite(site, true)}>
            {t('popup.turnOff')}
          </button>
        )}
        <a class="quiet ledger" href="/ledger.html" target="_blank" rel="noreferrer">
          {frameTexts(props.locale)('title')}
        </a>
        <button type="button" class="quiet" onClick={props.onOptions}>
          {t('popup.options')}
        </button>
      </footer>
    </>
  );
}
