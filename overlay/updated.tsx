import { render } from 'preact';
import { Notice } from '../components/Notice.tsx';
import { translator } from '../locales/translate.ts';
import { addHost } from './host.ts';
import type { OverlayStart } from './options.ts';

/**
 * Says politely that the extension was updated under an open page, which must be loaded again to be audited. For after
 * `destroy`: it takes the one host's place. Gives back what takes it away.
 */
export function showUpdated({ document, locale, onRoot }: OverlayStart): () => void {
  const { element, root } = addHost(document, 'audited');
  const t = translator(locale);
  const remove = () => {
    render(null, root);
    element.remove();
  };
  render(
    <div class="stage" lang={locale}>
      <section class="dock" aria-label={t('overlay.name')}>
        <Notice
          text={t('overlay.updated')}
          action={t('overlay.reload')}
          onAction={() => document.location.reload()}
          closeLabel={t('overlay.close')}
          onClose={remove}
        />
      </section>
    </div>,
    root,
  );
  onRoot?.(root);
  return remove;
}
