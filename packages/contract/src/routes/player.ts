import Type from 'typebox';
import { Booking } from '../booking.ts';
import { Id } from '../common.ts';
import { CheckInByTouch, ExtendByTouch, PairingStarted, PairingStatus, PairPlayer, Player, WalkIn } from '../player.ts';
import { route } from '../route.ts';

const params = Type.Object({ id: Id });
const manage = { tag: 'players', act: 'player.manage' } as const;
const device = { tag: 'players', act: 'device' } as const;

export const playerRoutes = {
  list: route({
    ...manage,
    method: 'GET',
    url: '/api/players',
    operationId: 'listPlayers',
    summary: 'All displays, with who is alive',
    response: { 200: Type.Object({ items: Type.Array(Player) }) },
  }),
  pair: route({
    ...manage,
    method: 'POST',
    url: '/api/players',
    operationId: 'pairPlayer',
    summary: 'Pair the display that shows this code',
    body: PairPlayer,
    response: { 201: Player },
  }),
  unpair: route({
    ...manage,
    method: 'DELETE',
    url: '/api/players/:id',
    operationId: 'unpairPlayer',
    summary: 'Take the token of a display away',
    params,
    response: { 204: Type.Null() },
  }),
  startPairing: route({
    method: 'POST',
    url: '/api/player/pairings',
    operationId: 'startPairing',
    summary: 'A new display asks for a code',
    tag: 'players',
    act: 'anyone',
    response: { 201: PairingStarted },
  }),
  pairingStatus: route({
    method: 'POST',
    url: '/api/player/pairings/:id/claim',
    operationId: 'claimPairing',
    summary: 'A display asks whether somebody paired it',
    tag: 'players',
    act: 'anyone',
    params,
    body: Type.Object({ deviceSecret: Type.String({ maxLength: 256 }) }, { additionalProperties: false }),
    response: { 200: PairingStatus },
  }),
  walkIn: route({
    ...device,
    method: 'POST',
    url: '/api/player/walk-ins',
    operationId: 'walkIn',
    summary: 'Book a shown room from now on',
    body: WalkIn,
    response: { 201: Booking },
  }),
  checkIn: route({
    ...device,
    method: 'POST',
    url: '/api/player/bookings/:id/check-in',
    operationId: 'checkInByTouch',
    summary: 'Say at the door that somebody came',
    params,
    body: CheckInByTouch,
    response: { 200: Booking },
  }),
  end: route({
    ...device,
    method: 'POST',
    url: '/api/player/bookings/:id/end',
    operationId: 'endByTouch',
    summary: 'End the running meeting of a shown room',
    params,
    response: { 200: Booking },
  }),
  extend: route({
    ...device,
    method: 'POST',
    url: '/api/player/bookings/:id/extend',
    operationId: 'extendByTouch',
    summary: 'Let the running meeting of a shown room end later',
    params,
    body: ExtendByTouch,
    response: { 200: Booking },
  }),
};
