export { type News } from './compose-mail.ts';
export { createMailHandler, type MailDeps, type NotifyPayload } from './notify-by-mail.ts';
