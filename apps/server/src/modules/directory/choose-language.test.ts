import { randomUUID } from 'node:crypto';
import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { chooseLanguage, ensureSignedInPerson, importPeople, languageOfAddress } from './index.ts';

const host = await testDatabase();
const clock = testClock();
const tenant = { connectionId: randomUUID(), tenantId: randomUUID() };
const wei = { objectId: randomUUID(), name: 'Wei Lin', email: 'wei.lin@northwind.example' };
const language = () => languageOfAddress(host.db, wei.email);

const signsIn = (asked: 'en' | 'zh-Hans') => {
  const signedIn = { ...tenant, ...wei, emailVerified: true, language: asked };
  return inTransaction(host, (tx) => ensureSignedInPerson(tx, signedIn, clock.now()));
};
const imports = (said: 'zh-Hant' | 'zh-Hans' | null | undefined) => {
  const people = [{ ...wei, proxyAddresses: [], enabled: true, language: said }];
  return inTransaction(host, (tx) => importPeople(tx, { ...tenant, round: randomUUID(), people }, clock.now()));
};

it('[U6] reads what the browser asks for until the directory says, and what one chooses from then on', async () => {
  expect(await language()).toBe('en');
  const { id } = await signsIn('zh-Hans');
  expect(await language()).toBe('zh-Hans');
  expect((await signsIn('en')).language).toBe('zh-Hans');
  await imports('zh-Hant');
  expect(await language()).toBe('zh-Hant');
  for (const unsaid of [undefined, null]) await imports(unsaid);
  expect(await language()).toBe('zh-Hant');
  await chooseLanguage(host.db, id, 'en', clock.now());
  await imports('zh-Hans');
  expect(await language()).toBe('en');
});
