/** The notifications module's door: turns events into mail, sent as jobs. */

export { bookingForMail } from './booking-for-mail.gateway.ts';
export { connectionMailJobs, subscribeConnectionMail } from './connection-mail.jobs.ts';
export type { ConnectionMailDeps, MailSender, MailToSend, NotificationsDeps, SendResult } from './deps.ts';
export { mailJobs, subscribeMail } from './mail.jobs.ts';
export { type PolicyMailDeps, policyMailJobs, subscribePolicyMail } from './policy-mail.jobs.ts';
