// The door to the simulated Exchange: calendars found by owner, acts of organizers and attendees, and who hears of changes.
import type { Room } from '../world/world.ts';
import { type Answer, type AnswerOptions, respond } from './attendee-acts.ts';
import { planReleases } from './auto-release.ts';
import type { Calendar } from './calendar.ts';
import { ExchangeCore } from './core.ts';
import type { Instance } from './instances.ts';
import type { Attendee, CalendarItem } from './item.ts';
import { createEvent, type Draft, forwardEvent, type Patch, removeEvent, updateEvent } from './organizer-acts.ts';
import { type PlannedAct, perform } from './planned-acts.ts';

export class Exchange extends ExchangeCore {
  protected perform(act: PlannedAct): void {
    perform(this, act);
  }

  create(calendar: Calendar, draft: Draft): CalendarItem {
    return createEvent(this, calendar, draft);
  }

  update(calendar: Calendar, instance: Instance, patch: Patch): CalendarItem {
    return updateEvent(this, calendar, instance, patch);
  }

  /** Deletes; on the organizer's copy this is the same as cancelling. */
  remove(calendar: Calendar, instance: Instance): void {
    removeEvent(this, calendar, instance);
  }

  respond(calendar: Calendar, instance: Instance, answer: Answer, options: AnswerOptions): void {
    respond(this, calendar, instance, answer, options);
  }

  /** Set-CalendarProcessing was called. */
  processingChanged(room: Room): void {
    planReleases(this, this.calendarOf(room));
  }

  forwardTo(calendar: Calendar, instance: Instance, to: readonly Attendee[]): void {
    forwardEvent(this, calendar, instance, to);
  }
}
