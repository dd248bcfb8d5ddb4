/** Imports that are held because many would become absent at once: what would go, and the word that it is so. */
import { Button } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { ConnectionHealth, HeldImport } from '@ones/contract';
import { ConfirmDialog, ProblemMessage, useReading, useToast } from '@ones/ui';
import { formatDayTime, formatList, instantOf } from '@ones/ui-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';

export function HeldImportsCard({ health }: { health: ConnectionHealth }) {
  const { t } = useTranslation('connection');
  const [asked, setAsked] = useState<HeldImport | null>(null);
  if (health.heldImports.length === 0) return null;
  return (
    <Card title={t('held.title')}>
      {health.heldImports.map((held) => (
        <Held key={held.kind} held={held} onApply={() => setAsked(held)} />
      ))}
      {asked && <Ask connectionId={health.connection.id} held={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function Held({ held, onApply }: { held: HeldImport; onApply: () => void }) {
  const { t } = useTranslation('connection');
  const reading = useReading();
  const { kind, gone, of, names, heldAt, approved } = held;
  const since = formatDayTime(instantOf(heldAt), reading);
  return (
    <div>
      <p>{t(`held.${kind}`, { count: gone, of, since })}</p>
      <p>{formatList(names, reading.locale)}</p>
      {approved ? <p role="status">{t('held.approved')}</p> : <Button onClick={onApply}>{t('held.apply')}</Button>}
    </div>
  );
}

interface AskProps {
  readonly connectionId: string;
  readonly held: HeldImport;
  readonly onClose: () => void;
}

function Ask({ connectionId, held: { kind, gone, of }, onClose }: AskProps) {
  const { t } = useTranslation('connection');
  const queries = useQueryClient();
  const toast = useToast();
  const apply = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/connections/{id}/held-imports/{kind}/apply', { params: { path: { id: connectionId, kind } } }),
      ),
    async onSuccess() {
      toast({ text: t('held.applied') });
      await queries.invalidateQueries({ queryKey: ['connections'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('held.askTitle')}
      confirm={t('held.apply')}
      keep={t('held.keep')}
      busy={apply.isPending}
      onConfirm={() => apply.mutate()}
      onClose={onClose}
    >
      <p>{t('held.askText', { count: gone, of })}</p>
      {apply.error && <ProblemMessage error={apply.error} />}
    </ConfirmDialog>
  );
}
