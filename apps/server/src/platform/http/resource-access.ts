/** What a caller may see and manage of resources that policies keep for certain people: the port that their readers ask (rule X2). */
import type { Db } from '../db/index.ts';
import type { PersonCaller } from './caller.ts';

export interface ResourceAccess {
  /** Kept from the caller: named nowhere, and not to be booked. */
  readonly hidden: ReadonlySet<string>;
  /** Whose bookings the caller manages because a policy says so, whatever their roles. */
  readonly managed: ReadonlySet<string>;
}

/** Null asks for somebody who is nobody in particular: whoever walks past a display in a lobby. */
export type AccessOf = (db: Db, caller: PersonCaller | null) => Promise<ResourceAccess>;

/** Where no policy keeps anything from anybody. */
export const openAccess: ResourceAccess = { hidden: new Set(), managed: new Set() };
