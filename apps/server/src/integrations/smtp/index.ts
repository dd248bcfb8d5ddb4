/** The door to mail by SMTP. */
export { smtpSender } from './smtp.gateway.ts';
