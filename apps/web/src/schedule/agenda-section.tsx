/** A heading and the meetings under it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import type { Instant } from '@ones/ui-core';
import { type ReactNode, useId } from 'react';
import { AgendaItem } from './agenda-item.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface AgendaSectionProps {
  readonly title: ReactNode;
  readonly bookings: readonly Booking[];
  readonly now: Instant;
  /** Where the heading is not the day, each item says it. */
  readonly withDay?: boolean;
}

export function AgendaSection({ title, bookings, now, withDay = false }: AgendaSectionProps) {
  const styles = useStyles();
  const titleId = useId();
  if (bookings.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.list}>
        {bookings.map((booking) => (
          <li key={`${booking.id} ${booking.occurrenceId}`}>
            <AgendaItem booking={booking} now={now} withDay={withDay} />
          </li>
        ))}
      </ul>
    </section>
  );
}
