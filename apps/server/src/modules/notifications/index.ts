/** The notifications module's door: turns events into mail, sent as jobs. */

export { bookingForMail } from './booking-for-mail.gateway.ts';
export { chosenSender } from './chosen-sender.ts';
export { connectionMailJobs, subscribeConnectionMail } from './connection-mail.jobs.ts';
export type {
  ConnectionMailDeps,
  ConnectionSender,
  ConnectionSendResult,
  MailSender,
  MailToSend,
  NotificationsDeps,
  SendResult,
} from './deps.ts';
export { mailJobs, subscribeMail } from './mail.jobs.ts';
export { type MailRouteDeps, mailRoutes } from './mail.routes.ts';
export { mailsInTrail } from './mail-trail.repository.ts';
export { type PolicyMailDeps, policyMailJobs, subscribePolicyMail } from './policy-mail.jobs.ts';
export { subscribeWebhookMail, webhookMailJobs } from './webhook-mail.jobs.ts';
export { whenReady } from './when-ready.ts';
