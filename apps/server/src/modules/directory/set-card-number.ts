/** Gives a person an access card by hand, instead of the one that an import reads; blocks that one; or takes either back. */
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { holdersOfCard, lockCard, personById, updatePerson } from './person.repository.ts';

export type CardNumberSet =
  | 'done'
  | 'unknown-person'
  | 'carries-no-card'
  /** Somebody else's: a door would know neither. */
  | 'taken';

export interface CardNumberChange {
  readonly personId: string;
  /** Null: the imported one counts again, or none. Empty: none does, whatever is imported. */
  readonly cardNumber: string | null;
  readonly actor: Actor;
}

export async function setCardNumber(
  tx: Tx,
  { personId, cardNumber, actor }: CardNumberChange,
  now: Date,
): Promise<CardNumberSet> {
  const person = await personById(tx.db, personId);
  if (!person) return 'unknown-person';
  if (person.source === 'contact' || person.source === 'local') return 'carries-no-card';
  if (cardNumber) {
    await lockCard(tx.db, cardNumber);
    const holders = await holdersOfCard(tx.db, cardNumber);
    if (holders.some(({ id }) => id !== personId)) return 'taken';
  }
  await updatePerson(tx.db, personId, { own_card_number: cardNumber }, now);
  // The number opens doors elsewhere, perhaps: that it changed is enough to know.
  const after = { card: wordOf(cardNumber) };
  const about = { subjectType: 'person', subjectId: personId };
  await recordAudit(tx, { actor, act: 'directory.set-card-number', ...about, after }, now);
  return 'done';
}

function wordOf(cardNumber: string | null): string {
  if (cardNumber === null) return 'taken back';
  return cardNumber === '' ? 'blocked' : 'given';
}
