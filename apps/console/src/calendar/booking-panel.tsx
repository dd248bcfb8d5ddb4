/** One booking, to read: when, where, in which state, who, made by what, and the way to its trail. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Booking, TimelineEntry } from '@ones/contract';
import { ErrorState, Fact, FactList, SidePanel, Skeletons, StateChip, useReading } from '@ones/ui';
import { bookingStateLooks, exchangeStateLooks, formatDayRange, formatDayTime, instantOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../i18n/lazy-texts.ts';
import { useMay } from '../session/session.ts';
import { titleOf } from './booking-words.ts';
import { bookingQuery } from './calendar-queries.ts';

const WhySection = lazy(async () => {
  const module = await withTexts('policies', import('../policies/why-section.tsx'));
  return { default: module.WhySection };
});

const TrailSection = lazy(async () => {
  const module = await withTexts('sync', import('../trail/trail-section.tsx'));
  return { default: module.TrailSection };
});

const useStyles = makeStyles({
  room: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center', marginBottom: '6px' },
});

interface BookingPanelProps {
  readonly entry: TimelineEntry;
  readonly zone: string;
  readonly onClose: () => void;
}

export function BookingPanel({ entry, zone, onClose }: BookingPanelProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const { data: booking, error, refetch } = useQuery(bookingQuery(entry));
  return (
    <SidePanel title={titleOf(entry, t)} onClose={onClose}>
      {booking ? (
        <Known booking={booking} zone={zone} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeletons rows={5} height={24} />
      )}
    </SidePanel>
  );
}

function Known({ booking, zone }: { booking: Booking; zone: string }) {
  const { t } = useTranslation(['calendar', 'common', 'states']);
  const reading = useReading(zone);
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const [trailAsked, setTrailAsked] = useState(false);
  const people = booking.attendees.map(({ name, email, response }) =>
    t('attendee', { name: name ?? email, answer: t(`states:response.${response}`) }),
  );
  return (
    <>
      <FactList>
        <Fact name={t('when')}>{formatDayRange(instantOf(booking.start), instantOf(booking.end), reading)}</Fact>
        <Fact name={t('where')}>
          <Rooms booking={booking} />
        </Fact>
        <Fact name={t('organizer')}>
          {[...new Set([booking.organizer.name, booking.organizer.email])].filter(Boolean).join(', ')}
        </Fact>
        <Fact name={t('attendees')}>
          {people.length === 0 ? (
            t('noAttendees')
          ) : (
            <ul>
              {people.map((person) => (
                <li key={person}>{person}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={t('madeIn')}>{t(`origin.${booking.origin}`)}</Fact>
        {booking.completion && (
          <Fact name={t('completion')}>{formatDayTime(instantOf(booking.completion.dueAt), reading)}</Fact>
        )}
      </FactList>
      {asked ? (
        <Suspense fallback={<Skeletons rows={3} height={24} />}>
          <WhySection bookingId={booking.id} />
        </Suspense>
      ) : (
        <Button onClick={() => setAsked(true)}>{t('why')}</Button>
      )}
      {may('audit.read') &&
        (trailAsked ? (
          <Suspense fallback={<Skeletons rows={4} height={40} />}>
            <TrailSection bookingId={booking.id} />
          </Suspense>
        ) : (
          <Button onClick={() => setTrailAsked(true)}>{t('bothSides')}</Button>
        ))}
      {may('audit.read') && (
        <Link to="/audit" search={{ subject: booking.id }}>
          {t('trail')}
        </Link>
      )}
    </>
  );
}

function Rooms({ booking }: { booking: Booking }) {
  const styles = useStyles();
  return booking.allocations.map(({ resourceId, resourceName, state, exchange, exchangeDetail }) => (
    <div key={resourceId} className={styles.room}>
      {resourceName}
      <StateChip look={bookingStateLooks[state]} />
      {exchange !== 'none' && <StateChip look={exchangeStateLooks[exchange]} />}
      {exchangeDetail}
    </div>
  ));
}
