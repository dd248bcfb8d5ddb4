/** Who this room is, and what time it is there. */
import type { RoomSnapshot } from '@ones/contract';
import { amenityLook, formatDay } from '@ones/ui-core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { ClockFace } from '../parts/clock-face.tsx';
import { Fitted } from '../parts/fitted.tsx';
import { Icon } from '../parts/icon.tsx';

interface PanelHeadProps {
  readonly resource: RoomSnapshot['resource'];
  readonly now: number;
  readonly mark: ReactNode;
}

export function PanelHead({ resource, now, mark }: PanelHeadProps) {
  const { t, locale } = useWords();
  const reading = { locale, zone: resource.timeZone };
  const place = [resource.buildingName, resource.floorShortName].filter((part) => part !== null).join(' · ');
  return (
    <header className="panel-head">
      <div className="room-title">
        <Fitted as="h1" className="room-name" text={resource.name} />
        <ul className="room-facts">
          {place !== '' && <li>{place}</li>}
          {resource.capacity !== null && (
            <li>
              <Icon name="people" />
              {t('room.seats', { count: resource.capacity })}
            </li>
          )}
          {resource.amenities.slice(0, 3).map((amenity) => {
            const look = amenityLook(amenity);
            return (
              <li key={amenity}>
                <Icon name={look.icon} />
                {look.labelKey ? t.state(look.labelKey) : amenity}
              </li>
            );
          })}
        </ul>
      </div>
      <div className="clock">
        <ClockFace now={now} timeZone={resource.timeZone} />
        {mark ?? <span className="clock-day">{formatDay(now, reading)}</span>}
      </div>
    </header>
  );
}
