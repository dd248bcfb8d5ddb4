/**
 * A representative is no resource delegate (rule S19): whoever answers for a room would answer their own requests, and what
 * they ask for would pass the rules by. Looked at from both pages, across all connections.
 */
import type { Representative } from '@ones/contract';
import type { Db } from '../../platform/db/index.ts';
import { fieldError, type Refusal, refuse } from '../../platform/http/index.ts';
import { listConnections, type StoredConnection } from './connection.repository.ts';

const CODE = 'representative-is-delegate';

interface Typed {
  readonly representatives?: readonly Representative[];
  readonly delegateAddress?: string | null;
}

/** Also one domain, one representative: nobody could tell which of two is meant. */
export async function representativeRefusal(
  db: Db,
  connectionId: string,
  { representatives = [], delegateAddress }: Typed,
): Promise<Refusal | null> {
  const delegates = new Set(
    (await listConnections(db)).flatMap((one) => delegatesOf(one, connectionId, delegateAddress)),
  );
  const domains = representatives.map(({ domain }) => domain.toLowerCase());
  const errors = representatives.flatMap(({ domain, address }, at) => [
    ...(delegates.has(address.toLowerCase())
      ? [fieldError(`/body/representatives/${at}/address`, CODE, `${address} answers for rooms as their delegate.`)]
      : []),
    ...(domains.indexOf(domain.toLowerCase()) < at
      ? [fieldError(`/body/representatives/${at}/domain`, 'domain-twice', `${domain} has a representative already.`)]
      : []),
  ]);
  return errors.length > 0 ? refuse('invalid-input', { errors }) : null;
}

function delegatesOf(one: StoredConnection, connectionId: string, typed: string | null | undefined): string[] {
  const delegate = one.id === connectionId && typed !== undefined ? typed : one.delegateAddress;
  return [delegate, one.roomAccount?.address ?? null].flatMap((address) => address?.toLowerCase() ?? []);
}

export async function delegateRefusal(
  db: Db,
  connectionId: string,
  { delegateAddress, representatives: typed }: Typed,
): Promise<Refusal | null> {
  const address = delegateAddress?.toLowerCase();
  if (address === undefined) return null;
  const others = (await listConnections(db)).filter((one) => typed === undefined || one.id !== connectionId);
  const all = [...(typed ?? []), ...others.flatMap((one) => one.representatives)];
  if (!all.some((one) => one.address.toLowerCase() === address)) return null;
  const message = `${delegateAddress} books for people of other domains: a representative is no delegate of rooms.`;
  return refuse('invalid-input', { errors: [fieldError('/body/delegateAddress', CODE, message)] });
}
