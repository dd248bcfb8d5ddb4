/** Memory of a program, in MiB, as Linux tells it; NaN elsewhere: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
import { readFileSync } from 'node:fs';

/** What it holds at present. */
export const memoryOf = (pid: number): number => mebibytes(pid, 'VmRSS');

/** The most that it ever held. */
export const peakMemoryOf = (pid: number): number => mebibytes(pid, 'VmHWM');

function mebibytes(pid: number, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
