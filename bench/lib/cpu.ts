/**
 * Processor time that programs have used: on a busy machine it says more than the clock on the wall. Linux only; elsewhere
 * there is none to tell.
 */
import { readFileSync } from 'node:fs';
import type { Database } from '@ones/server/platform/db';

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: in hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** In milliseconds; NaN where it cannot be told. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

/** Of all processes of the PostgreSQL server that live at present. */
export async function cpuOfDatabase({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity');
  return rows.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
}
