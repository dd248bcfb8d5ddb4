/** Books. A try whose outcome nobody knows (the line broke) is repeated under the same key, so that it counts once. */
import { asProblem, dataOf } from '@ones/api-client';
import type { Booking, CreateBooking } from '@ones/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../api.ts';

const unknownOutcomes = new Set(['offline', 'unavailable', 'unreadable-answer']);

export function useCreateBooking() {
  const queries = useQueryClient();
  const open = useRef<{ body: string; key: string } | null>(null);
  return useMutation({
    async mutationFn(request: CreateBooking): Promise<Booking> {
      const body = JSON.stringify(request);
      const key = open.current?.body === body ? open.current.key : crypto.randomUUID();
      open.current = { body, key };
      try {
        const made = await dataOf(
          api.POST('/api/bookings', { params: { header: { 'idempotency-key': key } }, body: request }),
        );
        open.current = null;
        return made;
      } catch (error) {
        if (!unknownOutcomes.has(asProblem(error).code)) open.current = null;
        throw error;
      }
    },
    onSuccess(made) {
      queries.setQueryData(['my-schedule', 'booking', made.id, null], made);
    },
    onSettled() {
      void queries.invalidateQueries({ queryKey: ['my-schedule', 'list'] });
      void queries.invalidateQueries({ queryKey: ['resources', 'availability'] });
    },
  });
}
