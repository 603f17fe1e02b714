import { addOwnProduct, answerOnce } from '#app/features/api-access/index.server.ts'
import { NewProduct } from '#app/features/api-access/writing/product-record.schema.ts'
import { apiChanges, readBody, replyOf } from '#app/platform/edge-api.server.ts'
import { signedIn } from '#app/platform/edge.server.ts'

export const action = apiChanges({
  POST: {
    rules: { permission: 'products.keep', scope: 'products:write' },
    run: async (edge) => {
      const { params, language, request } = edge
      const actor = signedIn(edge.actor)
      const { input, text } = await readBody(edge, NewProduct)
      const answer = await answerOnce(edge.app, { actor, request, text }, async (app) => {
        const { product } = await addOwnProduct(app, actor, params.id ?? '', input, language)
        return product
      })
      const id = 'id' in answer.body ? String(answer.body.id) : ''
      const location = `${edge.app.env.publicUrl}/api/v1/products/${id}`
      return replyOf(edge, { ...answer, headers: { ...answer.headers, location } })
    },
  },
})
