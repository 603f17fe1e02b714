export { WEBHOOK_EVENTS, type WebhookEvent } from './webhook.ts'
export { WebhookView } from './webhook.view.tsx'
export { WebhooksView } from './webhooks.view.tsx'
