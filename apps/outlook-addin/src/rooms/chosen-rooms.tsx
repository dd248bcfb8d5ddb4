/** The rooms that stand on the appointment, and whether each is still free when its time changes. */
import { Button } from '@fluentui/react-components';
import { DrawnIcon } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import type { AppointmentState, PlacedRoom } from '../office/appointment.ts';
import { useTakenWords } from './taken-rooms.tsx';
import { useChosenRooms } from './use-availability.ts';
import type { Change } from './use-change.ts';
import { type Verdict, verdictOn } from './verdict.ts';

interface ChosenRoomsProps {
  readonly state: AppointmentState;
  readonly first: AppointmentState;
  readonly mayChange: boolean;
  readonly change: Change;
  readonly enabled: boolean;
}

export function ChosenRooms({ state, first, mayChange, change, enabled }: ChosenRoomsProps) {
  const { t } = useTranslation('addin');
  const { rooms, time } = state;
  const found = useChosenRooms(time, enabled && rooms.length > 0);
  return (
    <section>
      <h2>{t('chosen.title')}</h2>
      {rooms.length === 0 && <p className="quiet">{t('chosen.none')}</p>}
      <ul className="cards" aria-live="polite">
        {rooms.map((room) => {
          const known = found.data !== undefined && !found.isPlaceholderData;
          const verdict = known ? verdictOn(room, found.data, time, ownTime(room, first)) : null;
          // Outlook may show an address for a name; ours is the one on the door.
          const name = verdict && verdict.kind !== 'unknown' ? verdict.found.resource.name : room.name;
          return (
            <li key={room.emailAddress ?? room.name} className="card card-row">
              <div>
                <h3>{name}</h3>
                {verdict && <VerdictLine verdict={verdict} />}
              </div>
              {mayChange && room.emailAddress !== null && (
                <Button
                  aria-label={t('chosen.removeNamed', { room: name })}
                  disabled={change.busy !== null}
                  onClick={() => change.remove({ ...room, name })}
                >
                  {t('chosen.remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A room that was there when the pane was opened may be taken by this very appointment. */
function ownTime(room: PlacedRoom, first: AppointmentState) {
  return first.rooms.some(({ emailAddress }) => emailAddress === room.emailAddress) ? first.time : null;
}

function VerdictLine({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('addin');
  const words = useTakenWords();
  if (verdict.kind === 'refused') {
    return (
      <p className="refused">
        <DrawnIcon name="conflict" />
        {words(verdict.found)}
      </p>
    );
  }
  if (verdict.kind === 'unknown') return <p className="quiet">{t('chosen.unknown')}</p>;
  return (
    <p className="good">
      <DrawnIcon name="free" />
      {t(verdict.kind === 'free' ? 'chosen.free' : 'chosen.held')}
    </p>
  );
}
