import type { Translate } from '../../locales/translate.ts';
import type { Media } from '../../parsers/report.ts';
import type { PageView } from '../background/messages.ts';

interface AttachmentsProps {
  view: PageView;
  t: Translate;
}

/** Where an attachment stands; null for what a browser should not open from here. */
export function attachmentAddress(written: string, page: string): string | null {
  if (!URL.canParse(written, page)) return null;
  const { protocol, href } = new URL(written, page);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** The files and viewer frames that hold a report which is not in the page itself. */
export function attachmentsOf({ report, address }: PageView): { media: Media; href: string }[] {
  if (report === null) return [];
  const all = [...report.media, ...report.sections.flatMap(({ media }) => media)];
  const seen = new Set<string>();
  return all.flatMap((media) => {
    const href = media.kind === 'image' ? null : attachmentAddress(media.address, address);
    if (href === null || seen.has(href)) return [];
    seen.add(href);
    return [{ media, href }];
  });
}

export function Attachments({ view, t }: AttachmentsProps) {
  return (
    <ul class="attachments">
      {attachmentsOf(view).map(({ media, href }) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noreferrer">
            {media.text === '' ? t('popup.attachmentUnnamed') : media.text}
          </a>
        </li>
      ))}
    </ul>
  );
}
