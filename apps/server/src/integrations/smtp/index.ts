/** The door to mail by SMTP. */
export { type SmtpOptions, type SmtpSender, smtpSender } from './smtp-sender.ts';
