/** The states of a booking on one resource, and beside them how far Exchange has followed (rules B2 and S10). */
import Type, { type Static } from 'typebox';

export const bookingStates = [
  'requested',
  'pending_validation',
  'confirmed',
  'checked_in',
  'ended',
  'declined',
  'cancelled',
  'released',
  'conflicted',
] as const;
export const BookingState = Type.Enum([...bookingStates]);
export type BookingState = (typeof bookingStates)[number];

export const exchangeStates = ['none', 'queued', 'sent', 'pending', 'accepted', 'declined', 'unsynced'] as const;
export const ExchangeState = Type.Enum([...exchangeStates]);
export type ExchangeState = (typeof exchangeStates)[number];

export const bookingActs = ['move', 'rename', 'invite', 'cancel', 'end', 'extend', 'check-in', 'keep-series'] as const;
export const BookingAct = Type.Enum([...bookingActs]);
export type BookingAct = Static<typeof BookingAct>;

/** What a door shows; derived from a room's schedule and the present instant. */
export const roomStatuses = [
  'free',
  'starting-soon',
  'waiting-check-in',
  'in-use',
  'closed',
  'out-of-service',
] as const;
export const RoomStatus = Type.Enum([...roomStatuses]);
export type RoomStatus = (typeof roomStatuses)[number];
