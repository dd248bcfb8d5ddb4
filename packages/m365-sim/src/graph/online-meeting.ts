// Whether an event becomes an online meeting: only where its calendar allows Teams, else the wish is ignored without a word; and once
// it is one it stays one. https://learn.microsoft.com/graph/api/resources/event
import type { Instance } from '../exchange/instances.ts';
import type { MeetingContent } from '../exchange/item.ts';
import type { Patch } from '../exchange/organizer-acts.ts';
import type { MailboxCall } from './call.ts';

type Online = Pick<MeetingContent, 'isOnlineMeeting' | 'onlineMeetingUrl'>;

export function whereAllowed<T extends Partial<Online>>({ calendar }: MailboxCall, wish: T, folder: number): T {
  const allowed = calendar.folder(folder)?.allowedOnlineMeetingProviders ?? [];
  if (!wish.isOnlineMeeting || allowed.includes('teamsForBusiness')) return wish;
  const { onlineMeetingUrl: _url, ...rest } = wish;
  return { ...rest, isOnlineMeeting: false } as T;
}

export function keepOnline({ content }: Instance, patch: Patch): Patch {
  if (!content.isOnlineMeeting) return patch;
  const { isOnlineMeeting: _wish, onlineMeetingUrl: _url, ...rest } = patch;
  return rest;
}
