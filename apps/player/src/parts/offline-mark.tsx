/** Says that the line is cut and how old the shown data is (rule D3). */
import type { Translate } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Icon } from './icon.tsx';

export function OfflineMark({ age }: { readonly age: number }) {
  const { t } = useWords();
  return (
    <p className="offline-mark" role="status">
      <Icon name="offline" />
      <strong>{t.state('room.offline')}</strong>
      <span>{ageWords(age, t)}</span>
      {!window.isSecureContext && <span>{t('offline.insecure')}</span>}
    </p>
  );
}

function ageWords(age: number, t: Translate): string {
  const minutes = Math.floor(age / 60_000);
  if (minutes < 1) return t('offline.justNow');
  if (minutes < 60) return t('offline.minutes', { count: minutes });
  if (minutes < 48 * 60) return t('offline.hours', { count: Math.floor(minutes / 60) });
  return t('offline.days', { count: Math.floor(minutes / 1_440) });
}
