/** Looks at all of one room's calendar now, and says what came of it; lets a held round take its course. */
import { Button } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { RoomHealth } from '@ones/contract';
import { ConfirmDialog, ProblemMessage, useReading, useToast } from '@ones/ui';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';

interface RoomOf {
  readonly connectionId: string;
  readonly room: RoomHealth;
}

const askAgainMs = 1_000;
const patienceMs = 60_000;

export function LookButton({ connectionId, room }: RoomOf) {
  const { t } = useTranslation('sync');
  const [asking, setAsking] = useState(false);
  const looking = useLooking({ connectionId, room });
  if (room.held && !room.held.approved) {
    return (
      <>
        <Button size="small" aria-label={t('look.applyOf', { room: room.name })} onClick={() => setAsking(true)}>
          {t('look.apply')}
        </Button>
        {asking && <ApplyHeld connectionId={connectionId} room={room} onClose={() => setAsking(false)} />}
      </>
    );
  }
  return (
    <Button
      size="small"
      aria-label={t('look.of', { room: room.name })}
      disabledFocusable={looking.busy}
      onClick={() => {
        if (!looking.busy) looking.look();
      }}
    >
      {looking.busy ? t('look.busy') : t('look.now')}
    </Button>
  );
}

/** What was asked for has come once the room was verified after that moment, or something went wrong. */
function useLooking({ connectionId, room }: RoomOf) {
  const { t } = useTranslation('sync');
  const queries = useQueryClient();
  const toast = useToast();
  const [since, setSince] = useState<{ readonly verified: string | null; readonly error: string | null } | null>(null);
  const look = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/connections/{id}/rooms/{resourceId}/look', {
          params: { path: { id: connectionId, resourceId: room.resourceId } },
        }),
      ),
    onMutate: () => setSince({ verified: room.lastVerifiedAt, error: room.lastError }),
    onError: () => {
      setSince(null);
      toast({ text: t('look.notAsked', { room: room.name }) });
    },
  });
  const { name, lastVerifiedAt, lastError } = room;
  const verified = since !== null && lastVerifiedAt !== since.verified;
  const failed = since !== null && lastError !== null && lastError !== since.error;
  useEffect(() => {
    if (!verified && !failed) return;
    setSince(null);
    toast({ text: verified ? t('look.done', { room: name }) : t('look.failed', { room: name, error: lastError }) });
  }, [verified, failed, name, lastError, toast, t]);
  const waits = since !== null;
  useEffect(() => {
    if (!waits) return;
    const again = setInterval(() => void queries.invalidateQueries({ queryKey: ['connections'] }), askAgainMs);
    const enough = setTimeout(() => setSince(null), patienceMs);
    return () => {
      clearInterval(again);
      clearTimeout(enough);
    };
  }, [waits, queries]);
  return { busy: waits, look: look.mutate };
}

function ApplyHeld({ connectionId, room, onClose }: RoomOf & { onClose: () => void }) {
  const { t } = useTranslation('sync');
  const queries = useQueryClient();
  const toast = useToast();
  const reading = useReading();
  const apply = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/connections/{id}/rooms/{resourceId}/apply-held', {
          params: { path: { id: connectionId, resourceId: room.resourceId } },
        }),
      ),
    async onSuccess() {
      toast({ text: t('look.applied', { room: room.name }) });
      await queries.invalidateQueries({ queryKey: ['connections'] });
      onClose();
    },
  });
  if (!room.held) return null;
  const { gone, of, heldAt } = room.held;
  const since = formatDayTime(instantOf(heldAt), reading);
  return (
    <ConfirmDialog
      title={t('look.askTitle', { room: room.name })}
      confirm={t('look.apply')}
      keep={t('look.keep')}
      busy={apply.isPending}
      onConfirm={() => apply.mutate()}
      onClose={onClose}
    >
      <p>{t('look.askText', { count: gone, of, since })}</p>
      <p>{t('look.audited')}</p>
      {apply.error && <ProblemMessage error={apply.error} />}
    </ConfirmDialog>
  );
}
