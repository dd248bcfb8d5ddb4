/** Says what each act on a conflict does to both sides before it is done; moving asks for the room to move to. */
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Resource, SettleConflict, SlotConflict } from '@ones/contract';
import { ErrorState, firstFocus, Modal, ProblemMessage, Skeletons, useReading, useToast } from '@ones/ui';
import { formatList } from '@ones/ui-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { titleOf } from '../calendar/booking-words.ts';
import { nameOfRoom } from './conflict-card.tsx';
import { freeInsteadQuery } from './conflict-queries.ts';

export interface Settling {
  readonly act: SettleConflict['act'];
  readonly conflict: SlotConflict;
  readonly room: Resource | undefined;
}

export function SettleDialog({ settling, onClose }: { settling: Settling; onClose: () => void }) {
  const { t } = useTranslation(['sync', 'common']);
  const { act, conflict, room } = settling;
  const [resourceId, setResourceId] = useState('');
  const words = useWords(settling);
  const settle = useSettle(settling, onClose);
  const ready = act !== 'move' || resourceId !== '';
  const foot = (
    <>
      <Button ref={firstFocus} onClick={onClose}>
        {t('conflicts.back')}
      </Button>
      <Button
        appearance="primary"
        disabledFocusable={!ready || settle.isPending}
        onClick={() => {
          if (ready && !settle.isPending) settle.mutate(resourceId);
        }}
      >
        {t(`conflicts.${act}.name`)}
      </Button>
    </>
  );
  return (
    <Modal title={t(`conflicts.${act}.of`, words)} onClose={onClose} foot={foot}>
      <p>{t(`conflicts.${act}.here`, words)}</p>
      <p>{t(`conflicts.${act}.${isOutside(settling) ? 'there' : 'ours'}`, words)}</p>
      {act === 'move' && <Instead conflict={conflict} room={room} chosen={resourceId} onChoose={setResourceId} />}
      <p>{t('conflicts.audited')}</p>
      {settle.error && <ProblemMessage error={settle.error} />}
    </Modal>
  );
}

/** Whether Exchange hears of the act: those whom it is about have a copy there. */
function isOutside({ act, conflict: { claim, holders, resourceId } }: Settling): boolean {
  const parties = act === 'release' ? holders : [claim];
  return parties.some(({ allocations }) =>
    allocations.some((one) => one.resourceId === resourceId && one.exchange !== 'none'),
  );
}

function useWords({ conflict, room }: Settling) {
  const { t } = useTranslation(['sync', 'common']);
  const { locale } = useReading();
  const holders = conflict.holders.map((holder) => titleOf(holder, t));
  return {
    title: titleOf(conflict.claim, t),
    who: conflict.claim.organizer.name,
    room: nameOfRoom(conflict, room),
    holders: formatList(holders, locale),
    count: holders.length,
  };
}

function useSettle({ act, conflict }: Settling, onClose: () => void) {
  const { t } = useTranslation('sync');
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    async mutationFn(resourceId: string) {
      const body = act === 'move' ? { act, resourceId } : { act };
      await dataOf(api.POST('/api/conflicts/{id}/settle', { params: { path: { id: conflict.id } }, body }));
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['resources'] });
      toast({ text: t(`conflicts.${act}.done`) });
      onClose();
    },
  });
}

interface InsteadProps extends Pick<Settling, 'conflict' | 'room'> {
  readonly chosen: string;
  readonly onChoose: (resourceId: string) => void;
}

function Instead({ conflict, room, chosen, onChoose }: InsteadProps) {
  const { t } = useTranslation('sync');
  const free = useQuery(freeInsteadQuery(conflict, room));
  if (free.isError && !free.data) return <ErrorState error={free.error} onRetry={() => void free.refetch()} />;
  if (!free.data) return <Skeletons rows={3} height={32} />;
  if (free.data.length === 0) return <p role="status">{t('conflicts.nothingFree')}</p>;
  return (
    <Field label={t('conflicts.instead')}>
      <RadioGroup value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {free.data.map(({ id, name, floorShortName, capacity }) => (
          <Radio
            key={id}
            value={id}
            label={[name, floorShortName, capacity === null ? null : t('conflicts.seats', { count: capacity })]
              .filter((part) => part !== null)
              .join(' · ')}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
