/** One free room: where it is, what it has, how long it stays free, its day, and Add. */
import { Button } from '@fluentui/react-components';
import type { FreeResource } from '@ones/contract';
import { DrawnIcon, ResourceStrip, useReading } from '@ones/ui';
import { amenityLook, formatTime, instantOf, wallTimeOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import type { AppointmentTime } from '../office/appointment.ts';
import { useAmenityWord } from './use-amenity-word.ts';
import type { Change } from './use-change.ts';

interface FreeRoomCardProps {
  readonly found: FreeResource;
  readonly time: AppointmentTime;
  readonly change: Change;
}

export function FreeRoomCard({ found, time, change }: FreeRoomCardProps) {
  const { t } = useTranslation('addin');
  const { resource, freeUntil, busy } = found;
  const reading = useReading(resource.timeZone);
  const date = wallTimeOf(time.start, resource.timeZone).date;
  const freeToday = freeUntil && wallTimeOf(instantOf(freeUntil), resource.timeZone).date === date ? freeUntil : null;
  const { emailAddress } = resource;
  const place = [resource.buildingName, resource.floorShortName].filter((part) => part !== null).join(' · ');
  return (
    <li className="card">
      <div className="card-row">
        <div>
          <h3>{resource.name}</h3>
          {place !== '' && <p className="quiet">{place}</p>}
        </div>
        {emailAddress !== null && (
          <Button
            appearance="primary"
            aria-label={t('free.addNamed', { room: resource.name })}
            disabled={change.busy !== null}
            onClick={() => change.add({ name: resource.name, emailAddress })}
          >
            {t(change.busy === emailAddress ? 'free.adding' : 'free.add')}
          </Button>
        )}
      </div>
      <Facts found={found} />
      <p className="good">
        <DrawnIcon name="free" />
        {freeToday ? t('free.until', { time: formatTime(instantOf(freeToday), reading) }) : t('free.allDay')}
      </p>
      {emailAddress === null && <p className="quiet">{t('free.noAddress')}</p>}
      <ResourceStrip date={date} zone={resource.timeZone} busy={busy} asked={time} />
    </li>
  );
}

function Facts({ found }: Pick<FreeRoomCardProps, 'found'>) {
  const { t } = useTranslation('addin');
  const word = useAmenityWord();
  const { capacity, amenities } = found.resource;
  return (
    <ul className="facts">
      {capacity !== null && (
        <li>
          <DrawnIcon name="people" />
          {t('free.seats', { count: capacity })}
        </li>
      )}
      {amenities.map((name) => (
        <li key={name}>
          <DrawnIcon name={amenityLook(name).icon} />
          {word(name)}
        </li>
      ))}
    </ul>
  );
}
