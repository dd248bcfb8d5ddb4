/** On what the figures were taken: a figure without it says nothing. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = loadavg()[0]?.toFixed(1) ?? 'unknown';
  return `${availableParallelism()} cores (${model}), ${memory}, Node ${process.versions.node}, load ${load}`;
}
