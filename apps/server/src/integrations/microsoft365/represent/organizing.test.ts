import { describe, expect, it } from 'vitest';
import { organizingOf } from './organizing.ts';

const representatives = [{ domain: 'Asia.example', address: 'Desk@asia.example' }];
const organizer = 'ada@main.example';

describe('who organizes', () => {
  it.each([
    ['the person, in their own domain', ['a@main.example', 'b@MAIN.example'], { kind: 'own' }],
    ['the person, where no room has a mailbox', [null], { kind: 'own' }],
    ['the domain’s representative', ['a@Asia.example'], { kind: 'representative', mailbox: 'desk@asia.example' }],
    ['nobody, where a domain has none', ['a@far.example'], { kind: 'nobody', at: 0, domain: 'far.example' }],
    [
      'nobody, where a subdomain has none of its own',
      ['a@x.asia.example'],
      { kind: 'nobody', at: 0, domain: 'x.asia.example' },
    ],
    ['no one for two domains, the own among them', ['a@main.example', 'b@asia.example'], { kind: 'two-domains' }],
  ])('[S19.1] %s', (_, rooms, expected) => {
    expect(organizingOf({ organizer, rooms, representatives })).toEqual(expected);
  });

  it('[S19.1] is no question for a person without a mailbox', () => {
    expect(organizingOf({ organizer: null, rooms: ['a@asia.example'], representatives })).toEqual({ kind: 'own' });
  });
});
