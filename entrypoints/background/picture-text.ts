import type { Translate } from '../../locales/translate.ts';
import type { Pictured } from './screenshot.ts';

/** What became of a picture, in a sentence. */
export function pictureText(pictured: Pictured, t: Translate): string {
  if (pictured.state === 'failed') return t('screenshot.failed', { why: t(`screenshot.${pictured.trouble}`) });
  if (pictured.state !== 'kept') return t(`screenshot.${pictured.state}`);
  const { finding, pictures } = pictured;
  return finding === null
    ? t('screenshot.keptPage', { n: pictures })
    : t('screenshot.keptFinding', { finding, n: pictures });
}
