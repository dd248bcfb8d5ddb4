/** People and groups that a setting names. */
import Type, { type Static } from 'typebox';
import type { WhoFacts } from '../rule.ts';

const ids = Type.Array(Type.String({ format: 'uuid' }), { uniqueItems: true });

export const NamedSettings = Type.Object({ personIds: ids, groupIds: ids }, { additionalProperties: false });

export function isNamed(who: WhoFacts, { personIds, groupIds }: Static<typeof NamedSettings>): boolean {
  const { personId } = who;
  return (personId !== null && personIds.includes(personId)) || who.groupIds.some((id) => groupIds.includes(id));
}
