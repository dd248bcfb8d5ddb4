/** Who looks after the bookings of some places, to be written to. */
import { actsOfRole, roles } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import { administrators } from './person.repository.ts';

export interface Managed {
  readonly places: readonly { readonly buildingId: string | null; readonly floorId: string | null }[];
  /** Named beside those whose role it is. */
  readonly personIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** Global administrators look after everything, but are not told of each thing. */
const managing = roles.filter((role) => role !== 'global-administrator' && actsOfRole[role].includes('booking.manage'));

/** Where nobody does, the administrators. */
export async function managersOfPlaces(
  db: Db,
  { places, personIds, groupIds }: Managed,
): Promise<readonly { readonly address: string; readonly name: string }[]> {
  const ids = (which: 'buildingId' | 'floorId') => places.flatMap((place) => place[which] ?? []);
  const { rows } = await sql<{ address: string; name: string }>`
    select p.email as address, p.display_name as name from person p
    where p.state = 'active' and p.email is not null and (p.id = any(${[...personIds]}::uuid[])
      or exists (select 1 from group_member m
        where m.person_id = p.id and m.group_id = any(${[...groupIds]}::uuid[]))
      or exists (select 1 from effective_grant e
        where e.person_id = p.id and e.access = 'write' and e.role = any(${managing}::text[])
          and (e.building_id is null or e.building_id = any(${ids('buildingId')}::uuid[]))
          and (e.floor_id is null or e.floor_id = any(${ids('floorId')}::uuid[]))))
    order by p.email`.execute(db);
  return rows.length > 0 ? rows : administrators(db);
}
