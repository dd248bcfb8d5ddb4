// What Set-CalendarProcessing sets for a room mailbox, with Exchange Online's defaults.
// https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing

export interface CalendarProcessing {
  automateProcessing: 'None' | 'AutoUpdate' | 'AutoAccept';
  allBookInPolicy: boolean;
  allRequestInPolicy: boolean;
  allRequestOutOfPolicy: boolean;
  /** Addresses of people (or mail groups) whose requests inside the limits are accepted at once. */
  bookInPolicy: string[];
  requestInPolicy: string[];
  requestOutOfPolicy: string[];
  /** Addresses of those who approve. */
  resourceDelegates: string[];
  forwardRequestsToDelegates: boolean;
  tentativePendingApproval: boolean;
  addNewRequestsTentatively: boolean;
  bookingWindowInDays: number;
  maximumDurationInMinutes: number;
  minimumDurationInMinutes: number;
  allowRecurringMeetings: boolean;
  enforceSchedulingHorizon: boolean;
  scheduleOnlyDuringWorkHours: boolean;
  allowConflicts: boolean;
  conflictPercentageAllowed: number;
  maximumConflictInstances: number;
  processExternalMeetingMessages: boolean;
  removeOldMeetingMessages: boolean;
  removeForwardedMeetingNotifications: boolean;
  removeCanceledMeetings: boolean;
  deleteSubject: boolean;
  deleteComments: boolean;
  deleteAttachments: boolean;
  deleteNonCalendarItems: boolean;
  addOrganizerToSubject: boolean;
  removePrivateProperty: boolean;
  enableResponseDetails: boolean;
  organizerInfo: boolean;
  addAdditionalResponse: boolean;
  additionalResponse: string;
  enforceCapacity: boolean;
  bookingType: 'Standard' | 'Reserved';
}

export function defaultCalendarProcessing(): CalendarProcessing {
  return {
    automateProcessing: 'AutoAccept',
    allBookInPolicy: true,
    allRequestInPolicy: false,
    allRequestOutOfPolicy: false,
    bookInPolicy: [],
    requestInPolicy: [],
    requestOutOfPolicy: [],
    resourceDelegates: [],
    forwardRequestsToDelegates: true,
    tentativePendingApproval: true,
    addNewRequestsTentatively: true,
    bookingWindowInDays: 180,
    maximumDurationInMinutes: 1440,
    minimumDurationInMinutes: 0,
    allowRecurringMeetings: true,
    enforceSchedulingHorizon: true,
    scheduleOnlyDuringWorkHours: false,
    allowConflicts: false,
    conflictPercentageAllowed: 0,
    maximumConflictInstances: 0,
    processExternalMeetingMessages: false,
    removeOldMeetingMessages: true,
    removeForwardedMeetingNotifications: false,
    removeCanceledMeetings: false,
    deleteSubject: true,
    deleteComments: true,
    deleteAttachments: true,
    deleteNonCalendarItems: true,
    addOrganizerToSubject: true,
    removePrivateProperty: true,
    enableResponseDetails: true,
    organizerInfo: true,
    addAdditionalResponse: false,
    additionalResponse: '',
    enforceCapacity: false,
    bookingType: 'Standard',
  };
}
