/** Tokens, webhooks and feeds as the server has them. */
import { dataOf } from '@ones/api-client';
import type { Feed, FeedKind, FeedSettings, ServiceToken, Webhook, WebhookDelivery } from '@ones/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export const tokensQuery = queryOptions({
  queryKey: ['service-tokens'],
  queryFn: async ({ signal }): Promise<ServiceToken[]> =>
    (await dataOf(api.GET('/api/service-tokens', { signal }))).items,
});

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async ({ signal }): Promise<Webhook[]> => (await dataOf(api.GET('/api/webhooks', { signal }))).items,
});

export function deliveriesQuery(id: string) {
  return queryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: async ({ signal }): Promise<WebhookDelivery[]> =>
      (await dataOf(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id } }, signal }))).items,
    refetchInterval: 5000,
  });
}

export function feedQuery(kind: FeedKind, subjectId?: string) {
  const query = { kind, ...(subjectId === undefined ? {} : { subjectId }) };
  return queryOptions({
    queryKey: ['feeds', query],
    queryFn: ({ signal }): Promise<{ items: Feed[]; settings: FeedSettings }> =>
      dataOf(api.GET('/api/feeds', { params: { query }, signal })),
  });
}
