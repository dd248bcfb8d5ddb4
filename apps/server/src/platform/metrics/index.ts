/** The process's own registry of metrics; a module makes its counters on it. The library's global one is not used. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type { Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  counter<L extends string>(name: string, help: string, labels?: readonly L[]): Counter<L>;
  gauge<L extends string>(name: string, help: string, labels?: readonly L[]): Gauge<L>;
  histogram<L extends string>(
    name: string,
    help: string,
    buckets: readonly number[],
    labels?: readonly L[],
  ): Histogram<L>;
}

/** Names get the prefix `ones_`. Asking again for a name gives the same metric. */
export function createMetrics(options: { readonly ofProcess?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (options.ofProcess) collectDefaultMetrics({ register: registry });
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  const common = <L extends string>(name: string, help: string, labels: readonly L[] = []) => ({
    name: `ones_${name}`,
    help,
    labelNames: [...labels],
    registers: [registry],
  });
  return {
    registry,
    counter: (name, help, labels) => once(name, () => new Counter(common(name, help, labels))),
    gauge: (name, help, labels) => once(name, () => new Gauge(common(name, help, labels))),
    histogram: (name, help, buckets, labels) =>
      once(name, () => new Histogram({ ...common(name, help, labels), buckets: [...buckets] })),
  };
}
