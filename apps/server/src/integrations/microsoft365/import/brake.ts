/** Asks before an import makes people or groups absent. What several pages of one look would take away counts together. */
import { mayGo } from '../../../modules/connection/index.ts';
import type { MayGo } from '../../../modules/directory/index.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import type { IntegrationDeps } from '../context.ts';

interface Brake {
  /** Of a whole reading, once. */
  readonly whole: MayGo;
  /** Of what changed, page by page. */
  readonly changes: MayGo;
}

export function brakeOn(
  { clock }: Pick<IntegrationDeps, 'clock'>,
  which: { readonly connectionId: string; readonly kind: 'people' | 'groups' },
  count: (db: Db, connectionId: string) => Promise<number>,
): Brake {
  let before = 0;
  const ask = async (tx: Tx, gone: number, names: readonly string[], whole: boolean) => {
    // What went with former pages is among all there were.
    const of = gone === 0 ? 0 : (await count(tx.db, which.connectionId)) + before;
    return mayGo(tx, { ...which, gone: gone + before, of, names, whole }, clock.now());
  };
  return {
    whole: (tx, { gone, names }) => {
      before = 0;
      return ask(tx, gone, names, true);
    },
    changes: async (tx, { gone, names }) => {
      if (gone === 0) return true;
      const go = await ask(tx, gone, names, false);
      before += gone;
      return go;
    },
  };
}
