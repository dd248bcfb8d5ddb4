/** A webhook's secret anew, a test, and what became of what was sent. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { MadeWebhook, Webhook, WebhookDelivery } from '@ones/contract';
import { ProblemMessage, useReading } from '@ones/ui';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { deliveriesQuery } from './access-queries.ts';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { display: 'flex', flexDirection: 'column' },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 10px',
    alignItems: 'center',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

export function WebhookActs({ webhook, onSecret }: { webhook: Webhook; onSecret: (made: MadeWebhook) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const path = { id: webhook.id };
  const deliveries = useQuery(deliveriesQuery(webhook.id));
  const look = () => queries.invalidateQueries({ queryKey: deliveriesQuery(webhook.id).queryKey });
  const rotate = useMutation({
    mutationFn: () => dataOf(api.POST('/api/webhooks/{id}/secret', { params: { path } })),
    onSuccess: onSecret,
  });
  const test = useMutation({
    mutationFn: () => dataOf(api.POST('/api/webhooks/{id}/test', { params: { path } })),
    onSuccess: look,
  });
  const again = useMutation({
    mutationFn: (deliveryId: string) =>
      dataOf(
        api.POST('/api/webhooks/{id}/deliveries/{deliveryId}/send', { params: { path: { ...path, deliveryId } } }),
      ),
    onSuccess: look,
  });
  const error = rotate.error ?? test.error ?? again.error;
  return (
    <>
      <div className={styles.acts}>
        <Button disabledFocusable={test.isPending} onClick={() => test.mutate()}>
          {t('webhook.test')}
        </Button>
        <Button disabledFocusable={rotate.isPending} onClick={() => rotate.mutate()}>
          {t('webhook.rotate')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('webhook.rotateHint')}</p>
      {error && <ProblemMessage error={error} />}
      <h3 className={styles.title}>{t('webhook.deliveries')}</h3>
      {deliveries.data?.length === 0 && <p className={styles.quiet}>{t('webhook.noDeliveries')}</p>}
      <ul className={styles.list}>
        {deliveries.data?.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} onAgain={() => again.mutate(delivery.id)} />
        ))}
      </ul>
    </>
  );
}

function Delivery({ delivery, onAgain }: { delivery: WebhookDelivery; onAgain: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('access');
  const reading = useReading();
  const { type, state, status, error, createdAt, nextAt } = delivery;
  const when = (at: string) => formatDayTime(instantOf(at), reading);
  const name = t(`webhook.event.${type}`, { defaultValue: type });
  const said = [status, error === 'status' ? null : error, nextAt && t('webhook.next', { when: when(nextAt) })];
  return (
    <li className={styles.one}>
      <span>
        {name} ·{' '}
        <span className={state === 'failed' ? styles.failed : undefined}>{t(`webhook.delivery.${state}`)}</span>
        <br />
        <span className={styles.quiet}>
          {[when(createdAt), ...said].filter((part) => part !== null && part !== '').join(' · ')}
        </span>
      </span>
      {state !== 'queued' && (
        <Button size="small" aria-label={t('webhook.againOf', { type: name })} onClick={onAgain}>
          {t('webhook.again')}
        </Button>
      )}
    </li>
  );
}
