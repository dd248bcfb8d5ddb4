// Microsoft holds back from slow subscribers: more than a tenth of answers over three seconds within ten minutes, and new notifications
// come ten minutes late; more than 15 % over ten seconds and they are dropped for ten minutes.
// https://learn.microsoft.com/graph/change-notifications-delivery-webhooks#throttling

const WINDOW = 600_000;
const SLOW = 3000;
const HOPELESS = 10_000;
const ENOUGH = 10;

interface Delivery {
  readonly at: number;
  readonly milliseconds: number;
}

export class EndpointHealth {
  private readonly deliveries = new Map<string, Delivery[]>();
  private readonly dropUntil = new Map<string, number>();

  note(url: string, at: number, milliseconds: number): void {
    const host = new URL(url).host;
    const recent = [...(this.deliveries.get(host) ?? []), { at, milliseconds }];
    const kept = recent.filter((one) => at - one.at < WINDOW);
    this.deliveries.set(host, kept);
    if (share(kept, HOPELESS) > 0.15) this.dropUntil.set(host, at + WINDOW);
  }

  /** How a new notification to this address is treated. */
  verdict(url: string, now: number): 'deliver' | 'late' | 'drop' {
    const host = new URL(url).host;
    if ((this.dropUntil.get(host) ?? 0) > now) return 'drop';
    const recent = (this.deliveries.get(host) ?? []).filter((one) => now - one.at < WINDOW);
    return share(recent, SLOW) > 0.1 ? 'late' : 'deliver';
  }
}

export const LATE_BY = WINDOW;

function share(deliveries: readonly Delivery[], limit: number): number {
  if (deliveries.length < ENOUGH) return 0;
  return deliveries.filter((one) => one.milliseconds >= limit).length / deliveries.length;
}
