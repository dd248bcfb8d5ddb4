/** For tests: what people do with bookings that several rooms organize together (rule S21), and how these stand on both sides. */
import type { ChangeBooking, CreateBooking } from '@ones/contract';
import type { OutlookPerson, PersonEvent } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect } from 'vitest';
import type { Interval } from '../../../../kernel/interval.ts';
import { type BookingResult, changeBooking, type StoredBooking } from '../../../../modules/booking/index.ts';
import type { Tenant, TenantRoom } from '../../tenant.fixture.ts';

export const PETER = 'Peter Brook';
export const BOUNDED = { timeoutMs: 45_000 };

export interface SeveralRoomsStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  readonly harbour: TenantRoom;
  readonly other: TenantRoom;
  readonly third: TenantRoom;
  tryToBook(
    name: string,
    rooms: readonly TenantRoom[],
    period: Interval,
    more?: Partial<CreateBooking>,
  ): Promise<BookingResult<StoredBooking>>;
}

/** A suite's stage is there only when its tests run. */
export function actsOn(stage: () => SeveralRoomsStage) {
  async function book(rooms: readonly TenantRoom[], period: Interval): Promise<string> {
    const made = await stage().tryToBook(PETER, rooms, period);
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return made.value.id;
  }

  /** By room: its state, and what has come of it outside. */
  async function standing(id: string) {
    const allocations = (await stage().tenant.byId(id)).occurrences[0]?.allocations ?? [];
    return new Map(allocations.map((one) => [one.resourceId, `${one.state} ${one.exchange}`]));
  }

  async function had(id: string, rooms: readonly TenantRoom[]): Promise<void> {
    await waitFor(
      async () => {
        const all = await standing(id);
        return rooms.every(({ resourceId }) => all.get(resourceId) === 'confirmed accepted');
      },
      { ...BOUNDED, what: 'all rooms' },
    );
    await stage().tenant.rest();
  }

  const rooms = new Map<string, Promise<OutlookPerson>>();
  function roomAt(address: string): Promise<OutlookPerson> {
    const known = rooms.get(address) ?? stage().tenant.outlook(address);
    rooms.set(address, known);
    return known;
  }

  /** How many events of its own each room has, and who invites Peter. */
  async function outside(period: Interval) {
    const { peter, harbour, other, third } = stage();
    const own = [];
    for (const { address } of [harbour, other, third])
      own.push((await seen(await roomAt(address), period)).filter((event) => event.isOrganizer).length);
    const invited = await seen(peter, period);
    return { own, invitedBy: invited.map((event) => event.organizer.emailAddress.address.toLowerCase()) };
  }

  async function change(id: string, body: ChangeBooking) {
    const { tenant } = stage();
    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: false };
    expect(await changeBooking(tenant.deps.booking, { bookingId: id, body, viewer, actor })).toMatchObject({
      ok: true,
    });
  }

  return { book, standing, had, outside, change, roomAt };
}

export async function seen(who: OutlookPerson, { start, end }: Interval): Promise<readonly PersonEvent[]> {
  return (await who.calendar(start, end)).filter((event) => !event.isCancelled);
}
