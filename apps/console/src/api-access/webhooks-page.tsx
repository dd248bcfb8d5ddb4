/** Webhooks: who is told of what, and whether it arrives. */
import { Button } from '@fluentui/react-components';
import type { MadeWebhook, Webhook } from '@ones/contract';
import { type Column, ConfirmDialog, DataTable, EmptyState, ProblemMessage, useReading, useToast } from '@ones/ui';
import { formatDayTime, formatList, instantOf } from '@ones/ui-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { AccessList } from './access-list.tsx';
import { webhooksQuery } from './access-queries.ts';
import { ShownOnce } from './shown-once.tsx';
import { WebhookPanel } from './webhook-panel.tsx';

export function WebhooksPage() {
  const { t } = useTranslation('access');
  const toast = useToast();
  const queries = useQueryClient();
  const webhooks = useQuery(webhooksQuery);
  const [open, setOpen] = useState<Webhook | 'new' | null>(null);
  const [made, setMade] = useState<MadeWebhook | null>(null);
  const [leaving, setLeaving] = useState<Webhook | null>(null);
  const look = () => void queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
  const done = () => {
    setOpen(null);
    look();
  };
  return (
    <AccessList
      list={webhooks}
      table={(known) => <WebhookTable webhooks={known} onOpen={setOpen} />}
      make={t('webhook.make')}
      onMake={() => setOpen('new')}
    >
      {open && (
        <WebhookPanel
          webhook={open === 'new' ? null : open}
          onSecret={(one) => {
            setMade(one);
            done();
          }}
          onSaved={(name) => {
            toast({ text: t('webhook.saved', { name }) });
            done();
          }}
          onRemove={setLeaving}
          onClose={done}
        />
      )}
      {made && (
        <ShownOnce
          title={t('webhook.made', { name: made.webhook.name })}
          secret={made.secret}
          onClose={() => setMade(null)}
        />
      )}
      {leaving && <RemoveWebhook webhook={leaving} onRemoved={done} onClose={() => setLeaving(null)} />}
    </AccessList>
  );
}

interface WebhookTableProps {
  readonly webhooks: readonly Webhook[];
  readonly onOpen: (webhook: Webhook) => void;
}

function WebhookTable({ webhooks, onOpen }: WebhookTableProps) {
  const { t } = useTranslation('access');
  const reading = useReading();
  const columns = useMemo((): Column<Webhook>[] => {
    const stateOf = ({ enabled, failingSince, givenUpAt }: Webhook) => {
      if (!enabled) return givenUpAt === null ? t('off') : t('webhook.givenUp');
      if (failingSince === null) return t('webhook.working');
      return t('webhook.failing', { when: formatDayTime(instantOf(failingSince), reading) });
    };
    const eventsOf = ({ events }: Webhook) =>
      formatList(
        events.map((event) => t(`webhook.event.${event}`)),
        reading.locale,
      );
    return [
      { id: 'name', title: t('webhook.name'), width: 'minmax(0, 1fr)', cell: ({ name }) => name },
      { id: 'url', title: t('webhook.url'), width: 'minmax(0, 1.6fr)', cell: ({ url }) => url },
      { id: 'events', title: t('webhook.events'), width: 'minmax(0, 1.6fr)', cell: eventsOf },
      { id: 'state', title: t('webhook.state'), width: 'minmax(0, 1fr)', cell: stateOf },
      {
        ...{ id: 'acts', title: '', width: '100px' },
        cell: (webhook) => (
          <Button size="small" aria-label={t('webhook.editOf', { name: webhook.name })} onClick={() => onOpen(webhook)}>
            {t('webhook.edit')}
          </Button>
        ),
      },
    ];
  }, [t, reading, onOpen]);
  if (webhooks.length === 0) {
    return <EmptyState icon="cloud-sent" title={t('webhook.none.title')} text={t('webhook.none.text')} />;
  }
  return <DataTable label={t('tabs.webhooks')} columns={columns} rows={webhooks} keyOf={({ id }) => id} />;
}

interface RemoveWebhookProps {
  readonly webhook: Webhook;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

function RemoveWebhook({ webhook, onRemoved, onClose }: RemoveWebhookProps) {
  const { t } = useTranslation('access');
  const toast = useToast();
  const { id, name } = webhook;
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/webhooks/{id}', { params: { path: { id } } }),
    onSuccess() {
      toast({ text: t('webhook.removed', { name }) });
      onRemoved();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('webhook.removeAsk', { name })}
      confirm={t('webhook.remove')}
      keep={t('keep')}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>{t('webhook.removeText')}</p>
      {remove.error && <ProblemMessage error={remove.error} />}
    </ConfirmDialog>
  );
}
