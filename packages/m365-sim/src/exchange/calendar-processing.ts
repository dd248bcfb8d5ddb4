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
  /** Microsoft Places: a booking nobody checked in to is declined some minutes after its start. */
  enableAutoRelease: boolean;
  postReservationMaxClaimTimeInMinutes: number;
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
    enableAutoRelease: false,
    postReservationMaxClaimTimeInMinutes: 10,
  };
}

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  automateProcessing: ['None', 'AutoUpdate', 'AutoAccept'],
  bookingType: ['Standard', 'Reserved'],
};
/** https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing names these bounds. */
const BOUNDS: Readonly<Record<string, number>> = { bookingWindowInDays: 1080, conflictPercentageAllowed: 100 };

/** Says what is wrong with wished settings, or nothing. */
export function processingProblem(wished: Readonly<Record<string, unknown>>): string | undefined {
  const known: Readonly<Record<string, unknown>> = { ...defaultCalendarProcessing() };
  for (const [name, value] of Object.entries(wished)) {
    if (!Object.hasOwn(known, name)) return `There is no setting '${name}'.`;
    const standard = known[name];
    const choices = CHOICES[name];
    if (choices && !choices.includes(value)) return `${name} is one of ${choices.join(', ')}.`;
    if (typeof value !== typeof standard || Array.isArray(value) !== Array.isArray(standard))
      return `${name} is a ${Array.isArray(standard) ? 'list of addresses' : typeof standard}.`;
    if (Array.isArray(value) && !value.every((one) => typeof one === 'string'))
      return `${name} is a list of addresses.`;
    if (typeof value === 'number' && !(Number.isInteger(value) && value >= 0 && value <= (BOUNDS[name] ?? 2 ** 31)))
      return `${name} is a whole number from 0 to ${BOUNDS[name] ?? 2 ** 31}.`;
  }
  return undefined;
}
