import { addOwnCertificate, answerOnce } from '#app/features/api-access/index.server.ts'
import { NewCertificate } from '#app/features/api-access/writing/profile-record.schema.ts'
import { apiChanges, readBody, replyOf } from '#app/platform/edge-api.server.ts'
import { signedIn } from '#app/platform/edge.server.ts'

export const action = apiChanges({
  POST: {
    rules: { permission: 'profile.keep', scope: 'profile:write' },
    run: async (edge) => {
      const { app, params, language, request, url } = edge
      const actor = signedIn(edge.actor)
      const { input, text } = await readBody(edge, NewCertificate)
      const key = request.headers.get('idempotency-key')
      const once = { personId: actor.personId, key, method: 'POST', path: url.pathname, body: text }
      const { status, body, repeated } = await answerOnce(app, once, async () => ({
        status: 201,
        body: await addOwnCertificate(app, actor, params.id ?? '', input, language),
      }))
      const headers: Record<string, string> = repeated ? { 'idempotency-replayed': 'true' } : {}
      return replyOf(edge, { status, body, headers, personal: true })
    },
  },
})
