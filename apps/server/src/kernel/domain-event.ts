/** Domain events: facts in the past tense that modules publish and others react to. They carry ids, not contents. */

export interface DomainEvent<Payload extends object = Record<string, unknown>> {
  readonly id: string;
  /** `<module>.<what-happened>`, for example `booking.moved`. */
  readonly type: string;
  readonly occurredAt: Date;
  readonly payload: Payload;
}
