/** A few people or groups whose name begins like what is typed, for pickers. */
import { dataOf } from '@ones/api-client';
import type { Group, Person } from '@ones/contract';
import type { Choice } from '@ones/ui';
import { api } from '../api.ts';

const limit = 8;

export async function suggestPeople(q: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const { items } = await dataOf(api.GET('/api/people', { params: { query: { q, limit } }, signal }));
  return items.map(({ id, name, email }: Person) => ({ id, name, detail: email ?? '' }));
}

/** @param detailOf what stands beside a group's name. */
export async function suggestGroups(
  q: string,
  signal: AbortSignal,
  detailOf: (group: Group) => string = () => '',
): Promise<readonly Choice[]> {
  const { items } = await dataOf(api.GET('/api/groups', { params: { query: { q, limit } }, signal }));
  return items.map((group) => ({ id: group.id, name: group.name, detail: detailOf(group) }));
}
