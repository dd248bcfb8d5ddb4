// Whether an event becomes an online meeting: only where its calendar allows Teams, else the wish is ignored without a word; and once
// it is one it stays one, unless somebody writes a body without the block of text in which Teams put the link.
// https://learn.microsoft.com/graph/api/resources/event and https://learn.microsoft.com/graph/api/event-update
import type { Instance } from '../exchange/instances.ts';
import type { MeetingContent } from '../exchange/item.ts';
import type { Patch } from '../exchange/organizer-acts.ts';
import type { MailboxCall } from './call.ts';

type Online = Pick<MeetingContent, 'isOnlineMeeting' | 'onlineMeetingUrl' | 'body'>;

const NO_TEXT: MeetingContent['body'] = { contentType: 'html', content: '' };

/** @param before the text that stands there where the wish brings none. */
export function whereAllowed<T extends Partial<Online>>(
  call: MailboxCall,
  wish: T,
  folder: number,
  before: MeetingContent['body'] = NO_TEXT,
): T {
  if (!wish.isOnlineMeeting) return wish;
  const { calendar, ctx } = call;
  const allowed = calendar.folder(folder)?.allowedOnlineMeetingProviders ?? [];
  if (!allowed.includes('teamsForBusiness')) return { ...wish, isOnlineMeeting: false };
  const thread = ctx.exchange.parts.random.hex(`online-meeting:${calendar.owner}`, 16);
  const onlineMeetingUrl = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0`;
  return { ...wish, onlineMeetingUrl, body: withBlock(wish.body ?? before, onlineMeetingUrl) };
}

export function keepOnline({ content }: Instance, patch: Patch): Patch {
  if (!content.isOnlineMeeting) return patch;
  const { isOnlineMeeting: _wish, onlineMeetingUrl: _url, ...rest } = patch;
  const isLost = rest.body !== undefined && !rest.body.content.includes(content.onlineMeetingUrl ?? '');
  return isLost ? { ...rest, isOnlineMeeting: false, onlineMeetingUrl: '' } : rest;
}

/** The block is HTML: a plain text becomes one, too. */
function withBlock({ content }: MeetingContent['body'], url: string): MeetingContent['body'] {
  const block = `<div class="me-email-text">Microsoft Teams <a href="${url}">Join the meeting now</a></div>`;
  return { contentType: 'html', content: `${content}${block}` };
}
