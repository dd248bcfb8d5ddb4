/** The local administrator, for the first start and for when no connection works (rule X1). Only the hash of the password is kept. */
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { ensureLocalAdministrator, type Person } from '../directory/index.ts';
import { breakGlassHash, insertBreakGlass, noteBreakGlassUse, replaceBreakGlass } from './break-glass.repository.ts';
import { hashPassword, isPassword, newPassword } from './secrets.ts';
import { beginSession, endSignIns } from './sign-ins.ts';

/** The password to be shown once, if this is the first start on this database; null ever after. */
export async function ensureBreakGlass(host: TransactionHost, now: Date): Promise<string | null> {
  if ((await breakGlassHash(host.db)) !== null) return null;
  const password = newPassword();
  const hash = await hashPassword(password);
  const made = await inTransaction(host, async (tx) => {
    await ensureLocalAdministrator(tx, now);
    return insertBreakGlass(tx.db, hash, now);
  });
  return made ? password : null;
}

/** Another password to be shown once; the former and the sessions begun with it end. */
export async function renewBreakGlass(host: TransactionHost, now: Date): Promise<string> {
  const password = newPassword();
  const hash = await hashPassword(password);
  await inTransaction(host, async (tx) => {
    const administrator = await ensureLocalAdministrator(tx, now);
    await replaceBreakGlass(tx.db, hash, now);
    await endSignIns(tx, administrator.id);
  });
  return password;
}

export interface BreakGlassSession {
  readonly secret: string;
  readonly person: Person;
}

/** Null for a wrong password. */
export async function signInBreakGlass(
  host: TransactionHost,
  password: string,
  now: Date,
): Promise<BreakGlassSession | null> {
  const hash = await breakGlassHash(host.db);
  if (hash === null || !(await isPassword(password, hash))) return null;
  return inTransaction(host, async (tx) => {
    const person = await ensureLocalAdministrator(tx, now);
    await noteBreakGlassUse(tx.db, now);
    const actor = { channel: 'console', personId: person.id, label: person.name } as const;
    const act = 'identity.break-glass-sign-in';
    await recordAudit(tx, { actor, act, subjectType: 'person', subjectId: person.id }, now);
    const session = { personId: person.id, connectionId: null, providerSession: null };
    return { secret: await beginSession(tx, session, now), person };
  });
}
