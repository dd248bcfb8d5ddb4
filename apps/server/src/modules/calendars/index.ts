/** The door of calendars: iCalendar as mails and feeds write it, and the feeds that other calendars read. */
export { type FeedRouteDeps, feedRoutes } from './feeds/feed.routes.ts';
export { feedSubject } from './feeds/places.gateway.ts';
export { calendarText, calendarTime } from './ics/calendar-text.ts';
export { joinProperties } from './ics/join-properties.ts';
export { recurrenceRule } from './ics/recurrence-rule.ts';
export { type JCalComponent, type JCalProperty, vtimezone } from './ics/vtimezone.ts';
