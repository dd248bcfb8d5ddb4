/** What the cards of the server settings share. */
import type { Connection, ConnectionOptions, IntegrationType } from '@ones/contract';
import type { DraftField } from './draft.ts';
import type { Settings } from './use-settings.ts';

export interface ServerParts {
  readonly settings: Settings;
  readonly options: ConnectionOptions;
  readonly type: IntegrationType;
  readonly connection: Connection | null;
  /** What the server found wrong, in its words. */
  readonly refused: Partial<Record<DraftField, string>>;
}
