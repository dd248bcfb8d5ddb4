/** The booking module's door: holds a slot once, and knows the states of a booking. */
export { acceptedHere } from './accepted-here.repository.ts';
export { type AnswerRequest, answerRequest } from './answer-request.ts';
export { applyExternalChanges } from './apply-external-changes.ts';
export { bookResource } from './book-resource.ts';
export {
  type BookingEvent,
  type BookingEventPayload,
  bookingEventTypes,
  type ChangedOutside,
  declineKept,
} from './booking.events.ts';
export { type BookingJobDeps, bookingJobs, bookingSchedules, subscribeBooking } from './booking.jobs.ts';
export { findBooking, findBookings, lockBooking, type StoredBooking } from './booking.repository.ts';
export { type BookingRouteDeps, bookingRoutes } from './booking.routes.ts';
export { problemOf } from './booking-problem.ts';
export { cancelBooking } from './cancel-booking.ts';
export { changeBooking } from './change-booking.ts';
export { checkInJobs, checkInSchedules } from './check-in.jobs.ts';
export { checkIn } from './check-in.ts';
export { checkInTimes } from './check-in-times.ts';
export { completeRequest, waitingParts } from './complete-request.ts';
export { cutShort } from './cut-short.ts';
export { declinesOf } from './declined.repository.ts';
export type {
  BookableResource,
  BookingDeps,
  BookingRefusal,
  BookingResult,
  KnownPerson,
  OutsideAct,
} from './deps.ts';
export { endBooking, extendBooking } from './end-or-extend.ts';
export { recordExchangeProgress } from './exchange-progress.ts';
export { forgetTitlesOfRoom, lockByCleanIds as lockMeetings } from './external.repository.ts';
export type { AppliedChange, ExternalChange, ExternalDetails, ExternalMeeting } from './external.ts';
export { refusedOnline } from './facts.ts';
export { undecidedBlockers } from './hold.repository.ts';
export { noteInvitedAgain, type ToInviteAgain, toInviteAgain } from './invite-again.repository.ts';
export type { Judged } from './judging.ts';
export { futureBookingsOf, type KnownMeeting, knownMeetings } from './known-meetings.repository.ts';
export { bookingsOfLeavers } from './left-bookings.repository.ts';
export { noteOnlineMeeting } from './note-online-meeting.ts';
export type { OnlineMeetingThere } from './online-meeting.ts';
export { organizerLanguage } from './organizer-language.ts';
export {
  bookingsWaiting,
  forgetOutsideName,
  nameOutside,
  noteInvites,
  ownBookingsNamed,
} from './outside.repository.ts';
export {
  type AskedFor,
  alternativesTo,
  judgeOutside,
  noteRoomAnswer,
  noteTurnedAway,
  type RoomAnswer,
  requestOfWaiting,
  requestOutside,
  toTurnAway,
  unanswered,
  waitForApproval,
} from './outside-request.ts';
export { holdParts } from './part-holds.repository.ts';
export { isTimeZone } from './period.ts';
export {
  type Buffers,
  type CheckInRule,
  type CheckInRules,
  type JudgedRequest,
  type Judgement,
  noPolicy,
  type OpenCompletion,
  type PolicyPort,
  type PolicyReason,
} from './policy-port.ts';
export { isInvolved, managesAll, mayChange, resourcesOf, type Viewer, whereToBookFor } from './present-booking.ts';
export { listOnResources, mySchedule, showBooking } from './read-bookings.ts';
export {
  bookingsMeeting,
  doorMeetings,
  type HeldMeeting,
  meetingsOfOrganizer,
  peopleOfBookings,
} from './schedule.repository.ts';
export { type KeptSeries, keptSeriesOf } from './series/kept-series.ts';
export { type PlannedOccurrence, planSeries } from './series/plan-series.ts';
export { isLive } from './states.ts';
export { turnDown } from './turn-down.ts';
export { speakingTo, type ViewerDeps, type ViewingDeps, viewerOf } from './viewer.ts';
export { walkIn } from './walk-in.ts';
