/** The rooms that cannot be booked then, each with its reason; folded away until asked for. */
import type { TakenResource } from '@ones/contract';
import { useReading } from '@ones/ui';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';

export function TakenRooms({ taken }: { readonly taken: readonly TakenResource[] }) {
  const { t } = useTranslation('addin');
  const words = useTakenWords();
  return (
    <details className="taken">
      <summary>{t('taken.title', { count: taken.length })}</summary>
      <ul>
        {taken.map((found) => (
          <li key={found.resource.id}>
            <span>{found.resource.name}</span>
            <span className="quiet">{words(found)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function useTakenWords(): (found: TakenResource) => string {
  const { t } = useTranslation('addin');
  const reading = useReading();
  return ({ reason, freeFrom, message, remark }) => {
    if (message !== null) return message;
    const from =
      reason === 'taken' && freeFrom ? t('taken.from', { time: formatDayTime(instantOf(freeFrom), reading) }) : null;
    return [t(`taken.reason.${reason}`), from ?? remark].filter((part) => part !== null).join(', ');
  };
}
