/** Mail: a confirmation when Exchange has accepted, with a calendar file, caught by a real SMTP server. */
import { describe, expect, inject, it } from 'vitest';
import { api } from './support/api.ts';
import { ADA } from './support/people.ts';
import { until } from './support/wait.ts';

const HOUR = 3_600_000;
const ones = api();

interface Caught {
  readonly id: string;
  readonly subject: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly filename?: string; readonly text?: string; readonly content?: string }[];
}

async function mailsTo(address: string): Promise<readonly Caught[]> {
  const answer = await fetch(`${inject('product').simOrigin}/mail/api/messages?to=${address}`);
  return ((await answer.json()) as { items: Caught[] }).items;
}

describe('a booking made in ONES', () => {
  it('[S10] is confirmed by mail once Exchange has accepted it, with a calendar file that says when and where', async () => {
    const [room] = await ones.rooms();
    const start = new Date(Math.floor(Date.now() / HOUR) * HOUR + 5 * 24 * HOUR);
    const made = await ones.book(room?.id ?? '', start, new Date(start.getTime() + HOUR), 'Mail me');
    expect(made.status).toBe(201);
    const mail = await until('the confirmation is caught', async () =>
      (await mailsTo(ADA.address)).find((one) => one.subject.includes('Mail me')),
    );
    expect(mail.subject).toContain('Mail me');
    const whole = JSON.stringify(mail);
    expect(whole).toContain('Harbour 3');
    expect(whole).toContain('BEGIN:VCALENDAR');
  });
});
