/** Keeps what was filled in beside time and title; of a PIN only its hash. */
import type { Tx } from '../../platform/db/index.ts';
import type { JudgedRequest } from '../booking/index.ts';
import { hashPin } from './pin-hash.ts';
import { keepFormOf } from './verdict.repository.ts';

export async function keepFilledIn(tx: Tx, form: JudgedRequest['form'], bookingId: string, now: Date): Promise<void> {
  const isEmpty = !form.termsAccepted && form.pin === undefined && Object.keys(form.fields ?? {}).length === 0;
  if (isEmpty) return;
  await keepFormOf(tx.db, bookingId, {
    termsAcceptedAt: form.termsAccepted ? now : null,
    answers: form.fields ?? {},
    pinHash: form.pin === undefined ? null : hashPin(form.pin),
  });
}
