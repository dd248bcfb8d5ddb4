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
