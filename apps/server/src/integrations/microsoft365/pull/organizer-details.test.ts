import { describe, expect, it } from 'vitest';
import type { GraphEvent } from '../graph/types.ts';
import { copyOf } from '../translate.ts';
import { type DetailsRequest, readDetails } from './organizer-details.ts';

const joinUrl = 'https://teams.example/l/1';
const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });

/** What stands in the room's calendar of a meeting whose organizer's copy cannot be read. */
async function toldByRoom(more: Partial<GraphEvent>, { titleFromRoom = true } = {}) {
  const event: GraphEvent = {
    ...{ id: 'AAkA=', iCalUId: 'meeting@elsewhere', type: 'singleInstance', subject: 'Budget', sensitivity: 'normal' },
    ...{ start: utc('2026-03-02T09:00:00'), end: utc('2026-03-02T10:00:00'), showAs: 'busy', isOrganizer: false },
    ...{
      responseStatus: { response: 'accepted' },
      organizer: { emailAddress: { name: 'Ada', address: 'ada@a.example' } },
    },
    ...{ isOnlineMeeting: true, onlineMeeting: { joinUrl } },
    ...more,
  };
  const noCalls: Pick<DetailsRequest, 'mayTouch'> = { mayTouch: async () => false };
  const request = { ...noCalls, mailboxZone: 'UTC', roomAddress: 'room@a.example', titleFromRoom };
  const { details } = await readDetails({ ...request, graph: undefined as never }, copyOf(event, 'UTC'));
  return details.onlineMeeting;
}

describe('the link of a Teams meeting on a room’s copy', () => {
  it('[S7.5] is shown where the room may tell titles and Exchange has kept it', async () => {
    expect(await toldByRoom({})).toEqual({ joinUrl });
  });

  it('[S7.5] is none where Exchange has taken it away with the text', async () => {
    expect(await toldByRoom({ isOnlineMeeting: false, onlineMeeting: null })).toBeNull();
  });

  it('[S7.5] is not shown where the title is not', async () => {
    expect(await toldByRoom({ sensitivity: 'private' })).toBeNull();
    expect(await toldByRoom({ subject: 'Ada' })).toBeNull();
    expect(await toldByRoom({}, { titleFromRoom: false })).toBeUndefined();
  });

  it('[S20.5] is not the room’s to tell of what the room organizes itself', async () => {
    expect(await toldByRoom({ isOrganizer: true })).toBeUndefined();
  });
});
