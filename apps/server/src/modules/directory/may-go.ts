/** What an import asks before it makes anybody or any group absent. */
import type { Tx } from '../../platform/db/index.ts';

/** Whether as many may become absent now. */
export type MayGo = (tx: Tx, going: { readonly gone: number; readonly names: readonly string[] }) => Promise<boolean>;

/** Names that are enough for somebody to know what happened. */
export const NAMES_SHOWN = 5;
