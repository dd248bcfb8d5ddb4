import { ChooseMail, MailSettings, MailTest, MailTestResult } from '../mail.ts';
import { route } from '../route.ts';

export const mailRoutes = {
  settings: route({
    method: 'GET',
    url: '/api/mail/settings',
    operationId: 'getMailSettings',
    summary: 'How mail goes out, what else could be chosen, and whether it works',
    tag: 'mail',
    act: 'mail.read',
    response: { 200: MailSettings },
  }),
  choose: route({
    method: 'PUT',
    url: '/api/mail/settings',
    operationId: 'chooseMailTransport',
    summary: 'Send mail by SMTP, or from the sender address of a connection',
    tag: 'mail',
    act: 'connection.manage',
    body: ChooseMail,
    response: { 200: MailSettings },
  }),
  test: route({
    method: 'POST',
    url: '/api/mail/tests',
    operationId: 'sendTestMail',
    summary: 'Send a mail the way that is chosen, now',
    tag: 'mail',
    act: 'connection.manage',
    body: MailTest,
    response: { 200: MailTestResult },
  }),
};
