import { expect, it } from 'vitest';
import { createLogger } from './index.ts';

function logged(entry: object): string {
  const lines: string[] = [];
  createLogger({ destination: { write: (line) => void lines.push(line) } }).info(entry, 'something happened');
  return lines.join('');
}

it('[X3] writes no secret, however deep it lies', () => {
  const line = logged({
    clientSecret: 's3cret',
    request: { headers: { authorization: 'Bearer s3cret', cookie: 's3cret' } },
    response: { headers: { 'set-cookie': 's3cret' } },
    connection: { refreshToken: 's3cret' },
  });
  expect(line).toContain('something happened');
  expect(line).not.toContain('s3cret');
});

it('[B9] writes no meeting title', () => {
  const line = logged({ event: { subject: 'Merger', body: { content: 'Merger' } }, bookingId: 'b1' });
  expect(line).toContain('"bookingId":"b1"');
  expect(line).not.toContain('Merger');
});

it("[X3] writes a request without its query, where a sign-in's code stands", () => {
  const line = logged({ req: { method: 'GET', url: '/signin/microsoft365/callback?code=s3cret', headers: {} } });
  expect(line).toContain('"req":{"method":"GET","path":"/signin/microsoft365/callback"}');
});

it('[X3] writes an error with its cause, and nothing that a driver hangs on it', () => {
  const cause = Object.assign(new Error('slot taken'), { code: '23P01', client: { password: 's3cret', port: 5432 } });
  const line = logged({ err: new Error('could not hold', { cause }) });
  expect(line).toContain('23P01');
  expect(line).toContain('slot taken');
  expect(line).not.toContain('5432');
});
