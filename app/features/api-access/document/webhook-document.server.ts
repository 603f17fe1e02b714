import { WEBHOOK_EVENTS } from '#app/features/webhooks/index.ts'
import { messageSchema } from '#app/features/webhooks/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'

import { exampleOf, type ExampleSource } from './example-answer.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'

const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const

/** What is told to other software by itself: the `webhooks` of the document, one for each event. */
export function webhooksOf(language: Language, source: ExampleSource): Record<string, JsonSchema> {
  const { developers, webhookEvents } = catalogueOf(language)
  const words = developers.webhooks
  const events: Readonly<Record<string, string>> = webhookEvents
  const fields: Readonly<Record<string, string>> = words.fields
  return Object.fromEntries(
    WEBHOOK_EVENTS.map((event) => {
      const { schema } = jsonSchemaOf(messageSchema(event), 'output', (field) => fields[field])
      const example = exampleOf(schema, source)
      const post = {
        operationId: `tell${event.replace(/(?:^|\.)(\w)/g, (_all, letter: string) => letter.toUpperCase())}`,
        tags: ['webhooks'],
        summary: events[event.replace('.', '_')],
        description: words.text,
        parameters: HEADERS.map((name) => ({
          name,
          in: 'header',
          required: true,
          description: words.headers[name],
          schema: { type: 'string' },
        })),
        requestBody: { required: true, content: { 'application/json': { schema, example } } },
        responses: { '2XX': { description: words.received } },
      }
      return [event, { post }]
    }),
  )
}
