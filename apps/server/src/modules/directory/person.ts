/** A person of the directory: somebody of a tenant, a contact known by address alone, or one of ONES' own. No I/O. */
import type { Person as PersonOfContract, Role } from '@ones/contract';
import type { Language } from '../../kernel/language.ts';

export type PersonState = PersonOfContract['state'];
export type PersonSource = PersonOfContract['source'];

export interface Person {
  readonly id: string;
  readonly connectionId: string | null;
  readonly tenantId: string | null;
  /** With the tenant, the person's key outside (rule S17); an address never is. */
  readonly objectId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly department: string | null;
  readonly timeZone: string | null;
  /** Null: not known. */
  readonly language: Language | null;
  readonly state: PersonState;
  readonly source: PersonSource;
  readonly roles: readonly Role[];
  readonly cardNumber: string | null;
  /** Given by hand, not by an import. */
  readonly hasOwnCard: boolean;
}

/** A person as an import names them. What is undefined was not said this time, and stays as it was. */
export interface ImportedPerson {
  readonly objectId: string;
  readonly name?: string | undefined;
  readonly email?: string | null | undefined;
  /** All other addresses that reach them, without the `smtp:` in front. */
  readonly proxyAddresses?: readonly string[] | undefined;
  readonly department?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  /** As the directory says; what somebody chose themselves stands above it. */
  readonly language?: Language | null | undefined;
  /** What their access card says, from the attribute that the connection names. */
  readonly cardNumber?: string | null | undefined;
  readonly enabled?: boolean | undefined;
}

/** Addresses are compared without case; https://www.rfc-editor.org/rfc/rfc5321#section-2.4 leaves the local part to the host. */
export function foldAddress(address: string): string {
  return address.trim().toLowerCase();
}

export function presentPerson(person: Person): PersonOfContract {
  const { id, name, email, department, state, source } = person;
  return { id, name, email, department, roles: [...person.roles], state, source };
}
