/** Lets a use case refuse in the middle of a transaction: everything done so far is rolled back, the refusal is a value. */
import { inTransaction, type TransactionHost, type Tx } from '../../platform/db/index.ts';
import { type BookingRefusal, type BookingResult, done, refused } from './deps.ts';

class RefusedInside extends Error {
  constructor(readonly refusal: BookingRefusal) {
    super(`refused: ${refusal.code}`);
  }
}

export function refuseInside(refusal: BookingRefusal): never {
  throw new RefusedInside(refusal);
}

export async function inRefusableTransaction<T>(
  host: TransactionHost,
  work: (tx: Tx) => Promise<T>,
): Promise<BookingResult<T>> {
  try {
    return done(await inTransaction(host, work));
  } catch (error) {
    if (error instanceof RefusedInside) return refused(error.refusal);
    throw error;
  }
}
