import { describe, expect, it } from 'vitest';
import { messageOfFragment, readDialogMessage } from './dialog-message.ts';

describe('what the sign-in dialog tells', () => {
  it('[X6] is the token, the reason why there is none, or nothing yet', () => {
    expect(messageOfFragment('#bearer=ones_a&expiresAt=2099-01-01T00%3A00%3A00.000Z')).toEqual({
      kind: 'bearer',
      bearer: { token: 'ones_a', expiresAt: '2099-01-01T00:00:00.000Z' },
    });
    expect(messageOfFragment('#error=consent-required')).toEqual({ kind: 'failed', code: 'consent-required' });
    expect(messageOfFragment('')).toBeNull();
  });

  it('[X6] is read back as it was sent, and nothing else is believed', () => {
    const message = { kind: 'bearer', bearer: { token: 'ones_a', expiresAt: '2099-01-01T00:00:00.000Z' } } as const;
    expect(readDialogMessage(JSON.stringify(message))).toEqual(message);
    for (const text of [
      '',
      'null',
      '{"kind":"bearer"}',
      '{"kind":"bearer","bearer":{"token":1}}',
      '{"kind":"other"}',
    ]) {
      expect(readDialogMessage(text)).toBeNull();
    }
  });
});
