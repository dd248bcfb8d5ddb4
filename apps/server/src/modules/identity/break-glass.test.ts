import type { Session } from '@ones/contract';
import { testClock } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { Browser, identityUnderTest } from './identity.fixture.ts';
import { ensureBreakGlass, renewBreakGlass } from './index.ts';

const clock = testClock();
const { url, host, authenticator } = await identityUnderTest(clock, {
  publicUrl: 'https://ones.example',
  perMinute: { signIn: 100, breakGlass: 12 },
});
const first = await ensureBreakGlass(host, clock.now());

describe('the local administrator', () => {
  it('[X1] gets a password that is shown once', async () => {
    expect(first).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    expect(await ensureBreakGlass(host, clock.now())).toBeNull();
    const { rows } = await host.pool.query('select password_hash from break_glass');
    expect(rows[0].password_hash).toMatch(/^scrypt\$/);
    expect(rows[0].password_hash).not.toContain(first);
  });

  it('[X1] signs in with it, by a cookie that scripts and other sites do not get, and everything is allowed', async () => {
    const browser = new Browser();
    const response = await browser.post(`${url}/api/sign-in/break-glass`, { password: ` ${first} ` });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      person: { name: 'Local administrator', email: null },
      roles: ['global-administrator'],
    });
    expect(browser.seen[0]).toMatch(/^ones_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
    expect((await browser.get(`${url}/api/people`)).status).toBe(200);
    const { rows } = await host.pool.query("select act from audit_line where act like 'identity.%'");
    expect(rows).toEqual([{ act: 'identity.break-glass-sign-in' }]);
  });

  it('[X1] signs out: the cookie is taken back and counts no longer', async () => {
    const browser = new Browser();
    await browser.post(`${url}/api/sign-in/break-glass`, { password: first as string });
    const kept = new Map(browser.cookies);
    expect((await browser.post(`${url}/api/sign-out`, {})).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get(`${url}/api/session`)).status).toBe(401);
  });

  it('[X1] signs out everywhere', async () => {
    const [one, other] = [new Browser(), new Browser()];
    for (const browser of [one, other]) {
      await browser.post(`${url}/api/sign-in/break-glass`, { password: first as string });
      expect((await browser.get(`${url}/api/session`)).status).toBe(200);
    }
    expect((await one.post(`${url}/api/sign-out`, { everywhere: true })).status).toBe(204);
    expect((await other.get(`${url}/api/session`)).status).toBe(401);
  });

  it('[X1] lets who keeps people end all sessions of a person, and writes it down', async () => {
    const [keeper, lost] = [new Browser(), new Browser()];
    for (const browser of [keeper, lost]) {
      await browser.post(`${url}/api/sign-in/break-glass`, { password: first as string });
    }
    const { person } = (await (await lost.get(`${url}/api/session`)).json()) as Session;
    const written = async () => {
      const act = 'identity.sign-out-everywhere';
      const about = [act, person.id, person.name];
      const lines = 'select 1 from audit_line where act = $1 and subject_id = $2 and actor = $3';
      return (await host.pool.query(lines, about)).rowCount ?? 0;
    };
    const before = await written();
    expect((await keeper.post(`${url}/api/people/${person.id}/sign-out`, {})).status).toBe(204);
    expect((await lost.get(`${url}/api/session`)).status).toBe(401);
    expect(await written()).toBe(before + 1);
  });

  it('[X1] gets another password, which ends the former and its sessions', async () => {
    const browser = new Browser();
    await browser.post(`${url}/api/sign-in/break-glass`, { password: first as string });
    const second = await renewBreakGlass(host, clock.now());
    authenticator.forget();
    expect((await browser.get(`${url}/api/session`)).status).toBe(401);
    expect((await browser.post(`${url}/api/sign-in/break-glass`, { password: first as string })).status).toBe(401);
    expect((await browser.post(`${url}/api/sign-in/break-glass`, { password: second })).status).toBe(200);
  });

  it('[X4] cannot be guessed at speed', async () => {
    const answers: number[] = [];
    for (let at = 0; at < 13; at += 1) {
      const response = await new Browser().post(`${url}/api/sign-in/break-glass`, { password: 'guess' });
      answers.push(response.status);
      if (response.status === 429) expect(await response.json()).toMatchObject({ code: 'too-many-requests' });
    }
    expect(answers).toContain(401);
    expect(answers.at(-1)).toBe(429);
  });
});
