/** How time becomes pixels on a timeline. Pure. The width of the column of names is CSS's (`--ones-names`). */
import { hour, type Instant } from '@ones/ui-core';

export const laneHeight = 44;
export const rowPadding = 8;
export const groupHeight = 34;
const hourWidth = 96;
/** Narrower blocks could neither be read nor hit. */
const leastWidth = 26;

export interface Metrics {
  readonly width: number;
  /** Full hours from the beginning; a day of 23 or 25 hours has as many. */
  readonly hours: readonly Instant[];
  leftOf(instant: Instant): number;
  /** The part of a span that lies within. */
  place(start: Instant, end: Instant): { readonly left: number; readonly width: number };
}

export function metricsOf({ start, end }: { readonly start: Instant; readonly end: Instant }): Metrics {
  const leftOf = (instant: Instant) => ((Math.min(Math.max(instant, start), end) - start) / hour) * hourWidth;
  const count = Math.ceil((end - start) / hour);
  return {
    width: count * hourWidth,
    hours: Array.from({ length: count }, (_, at) => start + at * hour),
    leftOf,
    place(from, to) {
      const left = leftOf(from);
      return { left, width: Math.max(leastWidth, leftOf(to) - left) };
    },
  };
}

/** Hours outside business are shaded: in a day that begins at midnight, before eight and after six. */
export function businessShade(metrics: Metrics): {
  readonly backgroundImage: string;
  readonly backgroundPosition: string;
  readonly backgroundRepeat: string;
} {
  const from = 8 * hourWidth;
  const to = 18 * hourWidth;
  const shade = 'var(--colorNeutralBackground3)';
  const line = 'var(--colorNeutralStroke3)';
  return {
    backgroundImage: [
      `repeating-linear-gradient(90deg, ${line} 0 1px, transparent 1px ${hourWidth}px)`,
      `linear-gradient(90deg, ${shade} 0 ${from}px, transparent ${from}px ${to}px, ${shade} ${to}px ${metrics.width}px)`,
    ].join(', '),
    backgroundPosition: 'var(--ones-names) 0',
    backgroundRepeat: 'no-repeat',
  };
}

/** A place on the track, right of the column of names. */
export function afterNames(pixels: number): string {
  return `calc(var(--ones-names) + ${pixels}px)`;
}
