/** A change that the lock should have kept away, as managers are told of it: why, and who they are. */
import type { Language } from '../../../kernel/language.ts';
import { languages } from '../../../kernel/language.ts';
import type { Db } from '../../../platform/db/index.ts';
import { managersOfPlaces } from '../../directory/index.ts';
import { placesOfResources } from '../access.repository.ts';
import { sentenceOf } from '../evaluate.ts';
import { policiesOfResources } from '../policy.repository.ts';
import { verdictById } from '../verdict.repository.ts';

interface ToldChange {
  readonly act: 'move' | 'cancel';
  readonly why: Readonly<Record<Language, string>>;
  readonly managers: readonly { readonly address: string; readonly name: string }[];
}

export async function lockedChange(db: Db, id: string): Promise<ToldChange | null> {
  const verdict = await verdictById(db, id);
  if (!verdict) return null;
  const answers = verdict.resources.flatMap((one) => one.answers);
  const said = (language: Language) => [...new Set(answers.map((answer) => sentenceOf(answer, language)))].join(' ');
  const ids = verdict.resources.map(({ resourceId }) => resourceId);
  const named = (await policiesOfResources(db, ids)).map(({ rules }) => rules['who-may-manage'] as Named | undefined);
  const managers = await managersOfPlaces(db, {
    places: await placesOfResources(db, ids),
    personIds: named.flatMap((one) => one?.personIds ?? []),
    groupIds: named.flatMap((one) => one?.groupIds ?? []),
  });
  const why = Object.fromEntries(languages.map((one) => [one, said(one)])) as Record<Language, string>;
  return { act: verdict.act === 'cancel' ? 'cancel' : 'move', why, managers };
}

interface Named {
  readonly personIds: readonly string[];
  readonly groupIds: readonly string[];
}
