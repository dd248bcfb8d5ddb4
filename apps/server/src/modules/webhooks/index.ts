/** The webhooks' door: signed news for other programs, kept by administrators. */
export type { WebhookDeps } from './deps.ts';
export { subscribeWebhooks, webhookJobs, webhookSchedules } from './webhook.jobs.ts';
export { resealWebhooks } from './webhook.repository.ts';
export { webhookRoutes } from './webhook.routes.ts';
