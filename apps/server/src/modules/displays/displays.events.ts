/** What the displays module publishes. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

/** `player.paired`: a display has been given something to show. `player.revoked`: its token counts no longer. */
export type PlayerEventType = 'player.paired' | 'player.revoked';
export type PlayerEvent = DomainEvent<{ readonly playerId: string }>;

export function playerEvent(type: PlayerEventType, playerId: string, now: Date): PlayerEvent & DomainEvent {
  return { id: newId(now), type, occurredAt: now, payload: { playerId } };
}
