/** What the colours mean, with the same signs and words as on the cards. */
import type { RoomStatus } from '@ones/contract';
import { roomStatusLooks } from '@ones/ui-core';
import { useWords } from '../i18n/words.tsx';
import { Icon } from '../parts/icon.tsx';
import { paintOf } from '../parts/paint.ts';

const order = [
  'free',
  'starting-soon',
  'waiting-check-in',
  'in-use',
  'closed',
  'out-of-service',
] as const satisfies readonly RoomStatus[];

export function Legend() {
  const { t } = useWords();
  return (
    <ul className="legend" aria-label={t('floor.legend')}>
      {order.map((status) => (
        <li key={status}>
          <span className="legend-sign painted" style={paintOf(status)}>
            <Icon name={roomStatusLooks[status].icon} />
          </span>
          {t.state(roomStatusLooks[status].labelKey)}
        </li>
      ))}
    </ul>
  );
}
