/** Which of the rooms that organize a booking together invites its people (rule S21): they see one meeting, not several. Pure. */

export interface Inviting {
  readonly resourceId: string;
  /** Whether its event names people, or may have been made so. */
  readonly invited: boolean;
  /** Nobody came, and that may still be undone: it invites nobody anew. */
  readonly leaving: boolean;
}

/** Whoever has invited them goes on; else the first that stays. */
export function inviterOf(held: readonly Inviting[]): string | null {
  return (held.find(({ invited }) => invited) ?? held.find(({ leaving }) => !leaving))?.resourceId ?? null;
}
