/** Who calls: found once at the door, from a cookie, a bearer token or a device token. */
import type { Actor, Channel } from '../../kernel/actor.ts';
import type { Grant, Scope } from './can.ts';
import type { Refusal } from './problem.ts';

export type Caller =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly name: string;
      /** What they may do: their own roles and those of their groups. */
      readonly grants: readonly Grant[];
      readonly channel: Channel;
      /** The session this call came with; null for a token. */
      readonly sessionId: string | null;
      /** Of a service token: less than the grants give. */
      readonly scope?: Scope | null;
    }
  | { readonly kind: 'device'; readonly playerId: string; readonly name: string };

export type PersonCaller = Extract<Caller, { kind: 'person' }>;
export type DeviceCaller = Extract<Caller, { kind: 'device' }>;

/** Credentials as they stand in a request, whoever checks them. */
export interface Credentials {
  readonly bearer: string | null;
  readonly sessionCookie: string | null;
}

/** Implemented by the identity module; a refusal says why credentials that were given do not count. */
export type Authenticate = (credentials: Credentials) => Promise<Caller | Refusal>;

/** How a person who calls is named in the audit trail. */
export function actorOf(caller: PersonCaller): Actor {
  return { channel: caller.channel, personId: caller.personId, label: caller.name };
}
