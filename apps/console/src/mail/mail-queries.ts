/** How mail goes out, as the server has it. */
import { dataOf } from '@ones/api-client';
import type { MailSettings } from '@ones/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export const mailSettingsQuery = queryOptions({
  queryKey: ['mail', 'settings'],
  queryFn: ({ signal }): Promise<MailSettings> => dataOf(api.GET('/api/mail/settings', { signal })),
  refetchInterval: 60_000,
});
