import { addOwnProduct, answerOnce } from '#app/features/api-access/index.server.ts'
import { NewProduct } from '#app/features/api-access/writing/product-record.schema.ts'
import { apiChanges, readBody, replyOf } from '#app/platform/edge-api.server.ts'
import { signedIn } from '#app/platform/edge.server.ts'

export const action = apiChanges({
  POST: {
    rules: { permission: 'products.keep', scope: 'products:write' },
    run: async (edge) => {
      const { app, params, language, request, url } = edge
      const actor = signedIn(edge.actor)
      const { input, text } = await readBody(edge, NewProduct)
      const key = request.headers.get('idempotency-key')
      const once = { personId: actor.personId, key, method: 'POST', path: url.pathname, body: text }
      const { status, body, repeated } = await answerOnce(app, once, async () => ({
        status: 201,
        body: (await addOwnProduct(app, actor, params.id ?? '', input, language)).product,
      }))
      const id = 'id' in body ? String(body.id) : ''
      const location = { location: `${app.env.publicUrl}/api/v1/products/${id}` }
      const headers = repeated ? { ...location, 'idempotency-replayed': 'true' } : location
      return replyOf(edge, { status, body, headers, personal: true })
    },
  },
})
