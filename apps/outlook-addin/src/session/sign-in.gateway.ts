/** Opens the sign-in dialog and waits for what it tells. */

import type { Bearer } from './bearer.ts';
import { readDialogMessage } from './dialog-message.ts';

export type SignInOutcome =
  | { readonly ok: true; readonly bearer: Bearer }
  | { readonly ok: false; readonly code: string };

/** https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const CLOSED_BY_PERSON = 12_006;
const BLOCKED_BY_BROWSER = 12_009;

export function signIn(connectionId: string | null): Promise<SignInOutcome> {
  const url = new URL('/outlook-addin/signin.html', window.location.origin);
  if (connectionId) url.searchParams.set('connection', connectionId);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(url.href, { height: 60, width: 30, promptBeforeOpen: false }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        return resolve({ ok: false, code: opened.error.code === BLOCKED_BY_BROWSER ? 'blocked' : 'not-opened' });
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        const message = 'message' in event ? readDialogMessage(event.message) : null;
        if (!message) return;
        dialog.close();
        resolve(message.kind === 'bearer' ? { ok: true, bearer: message.bearer } : { ok: false, code: message.code });
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        const closed = 'error' in event && event.error === CLOSED_BY_PERSON;
        resolve({ ok: false, code: closed ? 'cancelled' : 'not-opened' });
      });
    });
  });
}
