import { describe, expect, it } from 'vitest';
import {
  cleanId,
  createBody,
  type Draft,
  emptyDraft,
  keepable,
  keptDraft,
  mistakesForSave,
  mistakesForTest,
  mistakesWhileTyping,
  serverBody,
  testBody,
  testedPart,
} from './draft.ts';

const tenantId = '11111111-2222-4333-8444-555555555555';
const clientId = '66666666-7777-4888-9999-aaaaaaaaaaaa';
const empty = emptyDraft({ types: [], operators: [], redirectUris: [] }, 'any');
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
    expect(mistakesForSave({ ...whole, proof: 'certificate' }, false)).toEqual({ certificateId: 'required' });
  });

  it('[X3] send a secret only where one was typed', () => {
    const kept = { ...whole, clientSecret: '' };
    expect(serverBody(kept, 3)).not.toHaveProperty('clientSecret');
    expect(testBody(kept, 'id')).not.toHaveProperty('clientSecret');
    expect(serverBody(whole, 3)).toMatchObject({ clientSecret: 'a~secret', version: 3 });
  });

  it('[X5] send the expiry as an instant, and only representatives that are whole', () => {
    const representatives = [
      { domain: 'x.example', address: 'a@x.example', row: 0 },
      { domain: 'y.example', address: '', row: 1 },
    ];
    const sent = createBody({ ...whole, secretExpires: '2027-03-01', representatives });
    expect(sent).toMatchObject({ secretExpiresAt: '2027-03-01T00:00:00Z', draft: true, senderAddress: null });
    expect(sent.representatives).toEqual([{ domain: 'x.example', address: 'a@x.example' }]);
    const foreign = [{ domain: 'x.example', address: 'a@y.example', row: 0 }];
    expect(mistakesWhileTyping({ ...whole, representatives: foreign })).toEqual({ representatives: 'other-domain' });
  });

  it('[X3] are kept in the browser without the secret, and survive whatever stands there', () => {
    const text = keepable(whole);
    expect(text).not.toContain('a~secret');
    expect(keptDraft(text, { ...empty, type: 'other' })).toEqual({ ...whole, clientSecret: '', type: 'other' });
    expect(keptDraft('{"name": 7, "proof": null}', empty)).toEqual(empty);
    expect([keptDraft('not json', empty), keptDraft('null', empty), keptDraft(null, empty)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('[U2] know which changes make a test’s result old', () => {
    expect(testedPart({ ...whole, name: 'Other' })).toBe(testedPart(whole));
    expect(testedPart({ ...whole, operator: '21vianet' })).not.toBe(testedPart(whole));
  });
});
