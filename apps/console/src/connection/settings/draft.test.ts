import { describe, expect, it } from 'vitest';
import {
  cleanId,
  createBody,
  type Draft,
  emptyDraft,
  mistakesForSave,
  mistakesForTest,
  mistakesWhileTyping,
  serverBody,
  testBody,
  testedPart,
} from './draft.ts';

const tenantId = '11111111-2222-4333-8444-555555555555';
const clientId = '66666666-7777-4888-9999-aaaaaaaaaaaa';
const empty = emptyDraft({ types: [], operators: [], redirectUris: [] });
const whole: Draft = { ...empty, name: 'Harbour', tenantId, clientId, clientSecret: 'a~secret' };

describe('the settings of a connection', () => {
  it('[S16] tell a secret’s ID from its value', () => {
    expect(mistakesWhileTyping({ ...whole, clientSecret: clientId })).toEqual({ clientSecret: 'secret-is-an-id' });
    expect(mistakesWhileTyping(whole)).toEqual({});
  });

  it('[X5] check the shape of ids, take them as people paste them, and see one id given twice', () => {
    expect(cleanId(` "{${tenantId}}" `)).toBe(tenantId);
    expect(mistakesWhileTyping({ ...whole, tenantId: 'contoso.com' })).toEqual({ tenantId: 'not-a-guid' });
    expect(mistakesWhileTyping({ ...whole, clientId: tenantId.toUpperCase() })).toEqual({ clientId: 'same-as-tenant' });
  });

  it('[U5] name all that is missing at once, and let an edited connection keep its secret', () => {
    expect(mistakesForSave(empty, false)).toEqual({
      name: 'required',
      tenantId: 'required',
      clientId: 'required',
      clientSecret: 'required',
    });
    expect(mistakesForTest({ ...whole, clientSecret: '' }, true)).toEqual({});
    expect(mistakesForSave({ ...whole, roomMode: 'specified' }, false)).toEqual({ addresses: 'no-rooms' });
  });

  it('[X3] send a secret only where one was typed', () => {
    const kept = { ...whole, clientSecret: '' };
    expect(serverBody(kept, 3)).not.toHaveProperty('clientSecret');
    expect(testBody(kept, 'id')).not.toHaveProperty('clientSecret');
    expect(serverBody(whole, 3)).toMatchObject({ clientSecret: 'a~secret', version: 3 });
  });

  it('[X5] send no chosen rooms with "all rooms", and the expiry as an instant', () => {
    const sent = createBody({ ...whole, addresses: ['a@x.example'], secretExpires: '2027-03-01' });
    expect(sent.rooms).toEqual({ mode: 'all', addresses: [] });
    expect(sent.secretExpiresAt).toBe('2027-03-01T00:00:00Z');
  });

  it('[U2] know which changes make a test’s result old', () => {
    expect(testedPart({ ...whole, name: 'Other' })).toBe(testedPart(whole));
    expect(testedPart({ ...whole, operator: '21vianet' })).not.toBe(testedPart(whole));
  });
});
