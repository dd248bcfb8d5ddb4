/** Who acts, and through what: written beside every act in the audit trail (rule B10). */

export type Channel = 'web' | 'console' | 'player' | 'outlook' | 'add-in' | 'api' | 'sync' | 'system';

export interface Actor {
  readonly channel: Channel;
  /** The person who acts; null for a device, the sync and the system. */
  readonly personId: string | null;
  /** How the actor is named in the audit trail: a person's name, a display's name, "Exchange". */
  readonly label: string;
}

export const systemActor: Actor = { channel: 'system', personId: null, label: 'ONES' };
