/**
 * The page of the sign-in dialog. A dialog must begin on our own site, so it begins here, goes to Microsoft through the
 * server, and comes back here with the token: https://learn.microsoft.com/office/dev/add-ins/develop/auth-with-office-dialog-api
 */
import { messageOfFragment } from './dialog-message.ts';

const message = messageOfFragment(window.location.hash);

if (message === null) {
  const asked = new URLSearchParams(window.location.search);
  const target = new URLSearchParams({ purpose: 'add-in', returnTo: '/outlook-addin/signin.html' });
  const connection = asked.get('connection');
  if (connection) target.set('connection', connection);
  window.location.replace(`/signin/microsoft365?${target}`);
} else {
  // Gone from the address before anything else: the history of the dialog must not keep it.
  window.history.replaceState(null, '', window.location.pathname);
  await Office.onReady();
  Office.context.ui.messageParent(JSON.stringify(message));
}
