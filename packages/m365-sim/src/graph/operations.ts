// The table of what the simulated Graph does: the operations of the OpenAPI subset that have a handler. All others answer 501.
import { openMailbox } from './access.ts';
import type { Handler, MailboxHandler } from './call.ts';
import {
  getApplication,
  getServicePrincipal,
  listApplications,
  listAppRoleAssignments,
} from './operations/applications.ts';
import { calendarDelta } from './operations/calendar-delta.ts';
import {
  createCalendarPermission,
  deleteCalendarPermission,
  getCalendarPermission,
  listCalendarPermissions,
  patchCalendarPermission,
} from './operations/calendar-permissions.ts';
import { listCalendarView } from './operations/calendar-view.ts';
import {
  createCalendar,
  getCalendar,
  getCalendarOfEvent,
  listCalendars,
  patchCalendar,
} from './operations/calendars.ts';
import { directoryDelta } from './operations/directory-delta.ts';
import {
  checkMemberGroups,
  getByIds,
  getDirectoryObject,
  getMemberGroups,
  listGroupMemberOf,
} from './operations/directory-objects.ts';
import {
  acceptReminderAct,
  answerEvent,
  cancelEvent,
  forwardEvent,
  listInstances,
  permanentDelete,
} from './operations/event-actions.ts';
import { addAttachment, listAttachments } from './operations/event-attachments.ts';
import {
  addExtension,
  deleteExtension,
  getExtension,
  listExtensions,
  patchExtension,
} from './operations/event-extensions.ts';
import { createEvent, deleteEvent, getEvent, listEvents, patchEvent } from './operations/events.ts';
import { findMeetingTimes } from './operations/find-meeting-times.ts';
import {
  getGroup,
  listGroups,
  listMemberOf,
  listMembers,
  listOwners,
  listTransitiveMembers,
} from './operations/groups.ts';
import { getMailboxSettings, translateIds } from './operations/mailbox.ts';
import { getPhoto, listCategories, listTimeZones } from './operations/mailbox-extras.ts';
import { getMailTips, getMessage, listMessages } from './operations/messages.ts';
import { getOrganization, listDomains, listOrganization } from './operations/organization.ts';
import { createCheckIn, createPlace, deletePlace, getCheckIn, patchPlace } from './operations/place-writing.ts';
import { getPlace, listDescendants, listOfRoomList, listPlaces, PLACE_KINDS } from './operations/places.ts';
import { getSchedule } from './operations/schedule.ts';
import { sendMail } from './operations/send-mail.ts';
import {
  createSubscription,
  deleteSubscription,
  getSubscription,
  listSubscriptions,
  patchSubscription,
  reauthorizeSubscription,
} from './operations/subscriptions.ts';
import { getManager, getUser, listUsers } from './operations/users.ts';

type Row = Readonly<Record<string, Handler>>;

const CALENDARS = [
  '/users/{user-id}',
  '/users/{user-id}/calendar',
  '/users/{user-id}/calendars/{calendar-id}',
] as const;

const TABLE: Readonly<Record<string, Row>> = {
  '/users': { GET: listUsers },
  '/users/{user-id}': { GET: getUser },
  '/users/{user-id}/manager': { GET: getManager },
  '/users/delta': { GET: directoryDelta('users') },
  '/users/{user-id}/memberOf': { GET: listMemberOf(false) },
  '/users/{user-id}/transitiveMemberOf': { GET: listMemberOf(true) },
  '/users/{user-id}/mailboxSettings': { GET: onMailbox(getMailboxSettings) },
  '/users/{user-id}/calendar': { GET: onMailbox(getCalendar), PATCH: onMailbox(patchCalendar) },
  '/users/{user-id}/calendars': { GET: onMailbox(listCalendars), POST: onMailbox(createCalendar) },
  '/users/{user-id}/calendars/{calendar-id}': { GET: onMailbox(getCalendar) },
  '/users/{user-id}/calendar/getSchedule': { POST: onMailbox(getSchedule) },
  '/users/{user-id}/outlook/supportedTimeZones': { GET: listTimeZones },
  "/users/{user-id}/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'{TimeZoneStandard}')":
    { GET: listTimeZones },
  '/users/{user-id}/outlook/masterCategories': { GET: onMailbox(listCategories) },
  '/users/{user-id}/photo': { GET: getPhoto },
  '/users/{user-id}/getMemberGroups': { POST: getMemberGroups },
  '/users/{user-id}/checkMemberGroups': { POST: checkMemberGroups },
  '/users/{user-id}/findMeetingTimes': { POST: onMailbox(findMeetingTimes) },
  '/users/{user-id}/getMailTips': { POST: onMailbox(getMailTips) },
  '/users/{user-id}/messages': { GET: onMailbox(listMessages) },
  '/users/{user-id}/messages/{message-id}': { GET: onMailbox(getMessage) },
  '/users/{user-id}/mailFolders/{mailFolder-id}/messages': { GET: onMailbox(listMessages) },
  '/users/{user-id}/events/{event-id}/calendar': { GET: onMailbox(getCalendarOfEvent) },
  '/users/{user-id}/calendar/calendarPermissions': {
    GET: onMailbox(listCalendarPermissions),
    POST: onMailbox(createCalendarPermission),
  },
  '/users/{user-id}/calendar/calendarPermissions/{calendarPermission-id}': {
    GET: onMailbox(getCalendarPermission),
    PATCH: onMailbox(patchCalendarPermission),
    DELETE: onMailbox(deleteCalendarPermission),
  },
  '/applications': { GET: listApplications },
  '/applications/{application-id}': { GET: getApplication },
  "/applications(appId='{appId}')": { GET: getApplication },
  "/servicePrincipals(appId='{appId}')": { GET: getServicePrincipal },
  '/servicePrincipals/{servicePrincipal-id}/appRoleAssignments': { GET: listAppRoleAssignments },
  '/directoryObjects/getByIds': { POST: getByIds },
  '/directoryObjects/{directoryObject-id}': { GET: getDirectoryObject },
  '/groups/{group-id}/memberOf': { GET: listGroupMemberOf(false) },
  '/groups/{group-id}/transitiveMemberOf': { GET: listGroupMemberOf(true) },
  '/users/{user-id}/translateExchangeIds': { POST: onMailbox(translateIds) },
  '/users/{user-id}/sendMail': { POST: onMailbox(sendMail) },
  '/groups': { GET: listGroups },
  '/groups/delta': { GET: directoryDelta('groups') },
  '/groups/{group-id}': { GET: getGroup },
  '/groups/{group-id}/members': { GET: listMembers('all') },
  '/groups/{group-id}/members/microsoft.graph.user': { GET: listMembers('user') },
  '/groups/{group-id}/members/microsoft.graph.group': { GET: listMembers('group') },
  '/groups/{group-id}/transitiveMembers': { GET: listTransitiveMembers('all') },
  '/groups/{group-id}/transitiveMembers/microsoft.graph.user': { GET: listTransitiveMembers('user') },
  '/groups/{group-id}/transitiveMembers/microsoft.graph.group': { GET: listTransitiveMembers('group') },
  '/groups/{group-id}/owners': { GET: listOwners },
  '/organization': { GET: listOrganization },
  '/organization/{organization-id}': { GET: getOrganization },
  '/domains': { GET: listDomains },
  ...Object.fromEntries(CALENDARS.flatMap((base) => Object.entries(calendarRows(base)))),
  ...extraRows(CALENDARS[0]),
  ...extraRows(CALENDARS[2]),
  ...Object.fromEntries(PLACE_KINDS.map((kind) => [`/places/microsoft.graph.${kind}`, { GET: listPlaces(kind) }])),
  '/places': { POST: createPlace },
  '/places/{place-id}': { GET: getPlace(), PATCH: patchPlace, DELETE: deletePlace },
  '/places/{place-id}/checkIns': { POST: createCheckIn },
  '/places/{place-id}/checkIns/{checkInClaim-calendarEventId}': { GET: getCheckIn },
  '/places/{place-id}/microsoft.graph.roomList/workspaces': { GET: listOfRoomList('workspace') },
  ...Object.fromEntries(
    PLACE_KINDS.map((kind) => [`/places/{place-id}/microsoft.graph.${kind}`, { GET: getPlace(kind) }]),
  ),
  '/places/{place-id}/microsoft.graph.roomList/rooms': { GET: listOfRoomList('room') },
  '/subscriptions': { GET: listSubscriptions, POST: createSubscription },
  '/subscriptions/{subscription-id}': { GET: getSubscription, PATCH: patchSubscription, DELETE: deleteSubscription },
  '/subscriptions/{subscription-id}/reauthorize': { POST: reauthorizeSubscription },
  '/places/{place-id}/descendants': { GET: listDescendants('all') },
  ...Object.fromEntries(
    PLACE_KINDS.map((kind) => [
      `/places/{place-id}/descendants/microsoft.graph.${kind}`,
      { GET: listDescendants(kind) },
    ]),
  ),
};

/** Attachments and open extensions: not below `/calendar/events`. */
function extraRows(base: string): Record<string, Row> {
  const event = `${base}/events/{event-id}`;
  return {
    [`${event}/attachments`]: { GET: onMailbox(listAttachments), POST: onMailbox(addAttachment) },
    [`${event}/extensions`]: { GET: onMailbox(listExtensions), POST: onMailbox(addExtension) },
    [`${event}/extensions/{extension-id}`]: {
      GET: onMailbox(getExtension),
      PATCH: onMailbox(patchExtension),
      DELETE: onMailbox(deleteExtension),
    },
  };
}

/** The default calendar is reached by three paths. */
function calendarRows(base: string): Record<string, Row> {
  const event = `${base}/events/{event-id}`;
  return {
    [`${base}/calendarView`]: { GET: onMailbox(listCalendarView) },
    [`${base}/calendarView/delta`]: { GET: onMailbox(calendarDelta) },
    [`${base}/events`]: { GET: onMailbox(listEvents), POST: onMailbox(createEvent) },
    [event]: { GET: onMailbox(getEvent), PATCH: onMailbox(patchEvent), DELETE: onMailbox(deleteEvent) },
    [`${event}/accept`]: { POST: onMailbox(answerEvent('accepted')) },
    [`${event}/tentativelyAccept`]: { POST: onMailbox(answerEvent('tentativelyAccepted')) },
    [`${event}/decline`]: { POST: onMailbox(answerEvent('declined')) },
    [`${event}/cancel`]: { POST: onMailbox(cancelEvent) },
    [`${event}/forward`]: { POST: onMailbox(forwardEvent) },
    [`${event}/permanentDelete`]: { POST: onMailbox(permanentDelete) },
    [`${event}/snoozeReminder`]: { POST: onMailbox(acceptReminderAct) },
    [`${event}/dismissReminder`]: { POST: onMailbox(acceptReminderAct) },
    [`${event}/instances`]: { GET: onMailbox(listInstances) },
  };
}

function onMailbox(handler: MailboxHandler): Handler {
  return (call) => handler(openMailbox(call));
}

export function handlerOf(template: string, method: string): Handler | undefined {
  return TABLE[template]?.[method];
}

/** All operations with a handler, for COVERAGE.md. */
export function handledOperations(): readonly string[] {
  return Object.entries(TABLE).flatMap(([template, row]) => Object.keys(row).map((method) => `${method} ${template}`));
}
