import { Bar } from '../components/Bar.tsx';
import type { Locale, Translate } from '../locales/translate.ts';

const nothing = () => {};

/** What is shown while the audit is under way. */
export function Waiting({ locale, t }: { locale: Locale; t: Translate }) {
  return (
    <div class="stage" lang={locale}>
      <section class="dock" aria-label={t('overlay.region')}>
        <Bar
          result={null}
          position={null}
          collapsed={true}
          listOpen={false}
          t={t}
          onPrevious={nothing}
          onNext={nothing}
          onList={nothing}
          onCollapse={nothing}
          onHide={nothing}
        />
      </section>
    </div>
  );
}
