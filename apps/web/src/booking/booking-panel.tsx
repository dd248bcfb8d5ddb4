/** Books one room: the form, and in its place the result once it is booked. */
import { asProblem } from '@ones/api-client';
import { EmptyState, ErrorState, SidePanel, Skeletons } from '@ones/ui';
import type { Instant } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesBegun } from '../series/series-section.tsx';
import { BookedPanel } from './booked-panel.tsx';
import { BookingForm } from './booking-form.tsx';
import { resourceQuery } from './booking-queries.ts';

export interface BookingPanelProps {
  readonly resourceId: string;
  readonly period: { readonly start: Instant; readonly end: Instant };
  readonly begun?: SeriesBegun | null;
  /** In whose place a room was looked for; null: for oneself. */
  readonly organizerId: string | null;
  readonly onOrganizer: (personId: string | null) => void;
  readonly onClose: () => void;
}

export function BookingPanel({ resourceId, period, begun = null, onClose, ...whose }: BookingPanelProps) {
  const { t } = useTranslation('booking');
  const [bookedId, setBookedId] = useState<string | null>(null);
  const resource = useQuery(resourceQuery(resourceId));
  if (bookedId !== null) return <BookedPanel bookingId={bookedId} onClose={onClose} />;
  if (resource.data) {
    const about = { resource: resource.data, period, begun, ...whose };
    return <BookingForm {...about} onBooked={setBookedId} onClose={onClose} />;
  }
  return (
    <SidePanel title={t('panel.title', { room: '' })} onClose={onClose}>
      {resource.isError ? <NotOffered error={resource.error} onRetry={() => void resource.refetch()} /> : <Skeletons />}
    </SidePanel>
  );
}

function NotOffered({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('booking');
  const gone = ['not-found', 'unknown-resource', 'invalid-input'].includes(asProblem(error).code);
  if (!gone) return <ErrorState error={error} onRetry={onRetry} />;
  return <EmptyState icon="declined" title={t('panel.goneTitle')} text={t('panel.goneText')} />;
}
