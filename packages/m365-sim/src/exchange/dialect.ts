// Behaviours of Exchange that public pages leave open. Each has two plausible answers; a product must work with both (DESIGN T8).

export interface Dialect {
  /** The answer shown on a room's own copy while a delegate has to decide. */
  pendingResponse: 'notResponded' | 'tentativelyAccepted';
  /** A second create with the same transaction id and another body. */
  duplicateTransactionStatus: 400 | 409;
  /** A stale If-Match on an event: refused or overlooked. */
  ifMatch: 'checked' | 'ignored';
  /** Whether an extended property of the organizer's event reaches the room's copy. */
  extendedPropertiesTravel: boolean;
}

export function defaultDialect(): Dialect {
  return {
    pendingResponse: 'notResponded',
    duplicateTransactionStatus: 400,
    ifMatch: 'checked',
    extendedPropertiesTravel: false,
  };
}
