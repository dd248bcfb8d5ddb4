/** From the server's stable word for what to do to its sentence; a word that is not known yet gets the general one. */
import type { TFunction } from 'i18next';

export function mendSentence(mend: string, t: TFunction): string {
  return t(`mend:${mend}`, { defaultValue: t('mend:ask-support') });
}
