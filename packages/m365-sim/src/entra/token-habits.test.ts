import { describe, expect, it } from 'vitest';
import { Impoliteness } from '../faults/impolite.ts';
import { type LoggedRequest, RequestLog } from '../faults/request-log.ts';
import { watchTokens } from './token-habits.ts';

// https://learn.microsoft.com/entra/identity-platform/msal-acquire-cache-tokens
describe('who fetches a token for every call', () => {
  const at = (second: number): Date => new Date(Date.UTC(2026, 10, 22, 9, 0, second));
  const call = (second: number): LoggedRequest => ({
    at: at(second).toISOString(),
    appId: 'app',
    method: 'GET',
    url: '/users',
    status: 200,
    milliseconds: 1,
    inBatch: false,
  });

  it('[T5] notes ten tokens with ten calls in a minute', () => {
    const watched = { impolite: new Impoliteness(), log: new RequestLog(false) };
    const issued = watchTokens(watched);
    for (let second = 0; second < 10; second++) {
      issued({ clientId: 'app' }, at(second));
      watched.log.add(call(second));
    }
    expect(watched.impolite.list()).toMatchObject([{ rule: 'token-per-call', appId: 'app' }]);
  });

  it('[T5] says nothing of tokens for different people, of tokens far apart, or of tokens well used', () => {
    const watched = { impolite: new Impoliteness(), log: new RequestLog(false) };
    const issued = watchTokens(watched);
    for (let person = 0; person < 20; person++) issued({ clientId: 'app', personId: String(person) }, at(person));
    for (let minute = 0; minute < 20; minute++) issued({ clientId: 'app' }, at(minute * 60));
    for (let second = 0; second < 60; second++) watched.log.add(call(3000 + second));
    for (let second = 0; second < 10; second++) issued({ clientId: 'app' }, at(3050 + second));
    expect(watched.impolite.list()).toEqual([]);
  });
});
