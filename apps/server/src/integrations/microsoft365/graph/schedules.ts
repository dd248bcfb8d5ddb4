/**
 * Time zones of mailboxes, which without MailboxSettings.Read only getSchedule's working hours tell:
 * https://learn.microsoft.com/graph/api/calendar-getschedule
 */
import { ianaOf } from '../time-zones.ts';
import type { GraphClient } from './graph-client.ts';
import { isGraphError } from './graph-error.ts';

interface ScheduleInformation {
  readonly scheduleId?: string;
  readonly workingHours?: { readonly timeZone?: { readonly name?: string } | null } | null;
}

/** Graph takes twenty at once. */
const AT_ONCE = 20;
const DAY_MS = 86_400_000;
/** Any day does: only the working hours are of interest. */
const SOME_DAY = Date.UTC(2026, 0, 5);

/** By address in lower case; a mailbox that does not say is left out. */
export async function readTimeZones(graph: GraphClient, addresses: readonly string[]): Promise<Map<string, string>> {
  const zones = new Map<string, string>();
  for (let at = 0; at < addresses.length; at += AT_ONCE) {
    const schedules = addresses.slice(at, at + AT_ONCE);
    for (const found of await ask(graph, schedules)) {
      const zone = ianaOf(found.workingHours?.timeZone?.name, '');
      if (found.scheduleId && zone) zones.set(found.scheduleId.toLowerCase(), zone);
    }
  }
  return zones;
}

async function ask(graph: GraphClient, schedules: readonly string[]): Promise<readonly ScheduleInformation[]> {
  const mailbox = schedules[0] as string;
  const path = `/users/${encodeURIComponent(mailbox)}/calendar/getSchedule`;
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString().slice(0, 19), timeZone: 'UTC' });
  const body = { schedules, startTime: at(SOME_DAY), endTime: at(SOME_DAY + DAY_MS), availabilityViewInterval: 60 };
  try {
    const answer = await graph.send<{ value: ScheduleInformation[] }>({ method: 'POST', path, mailbox, body });
    return answer.body.value;
  } catch (error) {
    // Zones are a help, not a condition: the import goes on with the installation's own.
    if (isGraphError(error, 'forbidden', 'not-found', 'invalid')) return [];
    throw error;
  }
}
