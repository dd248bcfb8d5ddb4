/** One webhook, or a new one: its address and events, its secret, what was sent. */
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import { type MadeWebhook, type Webhook, type WebhookEvent, webhookEvents } from '@ones/contract';
import { firstFocus, ProblemMessage, SidePanel } from '@ones/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { CheckListField } from './check-list-field.tsx';
import { WebhookActs } from './webhook-acts.tsx';

interface WebhookPanelProps {
  /** Null for a new one. */
  readonly webhook: Webhook | null;
  readonly onSecret: (made: MadeWebhook) => void;
  readonly onSaved: (name: string) => void;
  readonly onRemove: (webhook: Webhook) => void;
  readonly onClose: () => void;
}

export function WebhookPanel({ webhook, onSecret, onSaved, onRemove, onClose }: WebhookPanelProps) {
  const { t } = useTranslation(['access', 'common']);
  const form = useId();
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? webhookEvents);
  const [enabled, setEnabled] = useState(webhook?.enabled ?? true);
  const saving = useMutation({
    async mutationFn() {
      const body = { name: name.trim(), url: url.trim(), events: [...events] };
      if (!webhook) return onSecret(await dataOf(api.POST('/api/webhooks', { body })));
      const params = { path: { id: webhook.id } };
      const saved = await dataOf(api.PATCH('/api/webhooks/{id}', { params, body: { ...body, enabled } }));
      onSaved(saved.name);
    },
  });
  const wrong = saving.error ? asProblem(saving.error).errors?.find(({ path }) => path === '/body/url') : undefined;
  const complete = name.trim() !== '' && url.trim() !== '' && events.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !saving.isPending) saving.mutate();
  };
  const foot = (
    <>
      {webhook && <Button onClick={() => onRemove(webhook)}>{t('webhook.remove')}</Button>}
      <Button type="submit" form={form} appearance="primary" disabledFocusable={!complete || saving.isPending}>
        {t(webhook ? 'webhook.save' : 'webhook.make')}
      </Button>
    </>
  );
  return (
    <SidePanel title={webhook?.name ?? t('webhook.make')} onClose={onClose} foot={foot}>
      <form id={form} onSubmit={submit} style={{ display: 'contents' }}>
        <Field label={t('webhook.name')} required>
          <Input ref={firstFocus} value={name} maxLength={80} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field
          label={t('webhook.url')}
          hint={t('webhook.urlHint')}
          required
          {...(wrong ? { validationMessage: wrong.message } : {})}
        >
          <Input type="url" value={url} maxLength={2000} onChange={(_, { value }) => setUrl(value)} />
        </Field>
        <CheckListField
          label={t('webhook.events')}
          choices={webhookEvents.map((value) => ({ value, label: t(`webhook.event.${value}`) }))}
          chosen={events}
          onChange={setEvents}
        />
        {webhook && (
          <Checkbox
            label={t('webhook.enabled')}
            checked={enabled}
            onChange={(_, { checked }) => setEnabled(checked === true)}
          />
        )}
      </form>
      {saving.error && !wrong && <ProblemMessage error={saving.error} />}
      {webhook && <WebhookActs webhook={webhook} onSecret={onSecret} />}
    </SidePanel>
  );
}
