import { expect, it } from 'vitest';
import { consoleScenes, webScenes } from './pages.ts';

const company = {
  origin: 'http://ones.example',
  bookingId: 'a-booking',
  resourceId: 'a-room',
  connectionId: 'a-connection',
  policyId: 'a-policy',
};

it('[U8] has a picture of every route, each by a name of its own', () => {
  const names = [...webScenes(company), ...consoleScenes(company)].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
