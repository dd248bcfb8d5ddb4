/** The language somebody chose for themselves, and the one that whoever an address reaches would rather read. */
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import { personByAddress, updatePerson } from './person.repository.ts';

/** Their own word: no import changes it. */
export async function chooseLanguage(db: Db, personId: string, language: Language, now: Date): Promise<void> {
  await updatePerson(db, personId, { language, language_chosen: true }, now);
}

/** English where nobody knows better. */
export async function languageOfAddress(db: Db, address: string): Promise<Language> {
  return (await personByAddress(db, address))?.language ?? 'en';
}
