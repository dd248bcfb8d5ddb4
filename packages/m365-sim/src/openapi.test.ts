// The checker itself: strict, and not fooled by what it does not know. https://learn.microsoft.com/graph/api/resources/event
import { describe, expect, it } from 'vitest';
import { checkAnswer, checkRequest, METHODS, openapi } from './openapi.ts';

const EVENT = '/users/{user-id}/events/{event-id}';

describe('answers held against Microsoft’s metadata', () => {
  it('[T2] compiles every operation’s answers in Ajv’s strict mode', () => {
    let compiled = 0;
    for (const [path, operations] of Object.entries(openapi().paths)) {
      for (const method of METHODS) {
        for (const status of Object.keys(operations[method]?.responses ?? {})) {
          checkAnswer(path, method, Number(status.replaceAll('X', '0')), undefined);
          compiled += 1;
        }
        if (operations[method]) checkRequest(path, method, undefined);
      }
    }
    expect(compiled).toBeGreaterThan(700);
  }, 60_000);

  it('[T2] finds an unknown member, a wrong type, a wrong enum value and an undocumented status', () => {
    expect(checkAnswer(EVENT, 'GET', 200, { id: 'x', subject: 'fine' })).toEqual([]);
    expect(checkAnswer(EVENT, 'GET', 200, { pager: '1' })[0]).toContain('pager');
    expect(checkAnswer(EVENT, 'GET', 200, { isAllDay: 'yes' })[0]).toContain('isAllDay');
    expect(checkAnswer(EVENT, 'GET', 200, { showAs: 'asleep' })[0]).toContain('showAs');
    expect(checkAnswer(EVENT, 'GET', 299, {})[0]).toContain('299');
    expect(checkAnswer(`${EVENT}/extensions`, 'POST', 201, { extensionName: 'a', own: 1 })).toEqual([]);
  });
});
