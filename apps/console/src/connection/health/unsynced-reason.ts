/** Why a booking is not in Exchange: our own words for what ONES said, Exchange's code for what Exchange said. Pure. */
import type { NotInExchange } from '@ones/contract';
import type { TFunction } from 'i18next';

const known = [
  'not-answered',
  'organizer-copy-unreachable',
  'no-room-mailbox',
  'rooms-in-two-domains',
  'no-representative',
  'organizer-without-address',
  'too-many-writes',
] as const;

/** @param t of the namespace `connection`. */
export function reasonWord({ state, detail }: Pick<NotInExchange, 'state' | 'detail'>, t: TFunction): string {
  const ours = known.find((one) => one === detail);
  if (ours) return t(`connection:unsynced.why.${ours}`);
  const said = t(`connection:unsynced.state.${state}`);
  return detail === null ? said : `${said}: ${detail}`;
}
