import { z } from 'zod'

import {
  patchOwnProduct,
  readOwnProductRecord,
  removeOwnProduct,
} from '#app/features/api-access/index.server.ts'
import { ProductPatch } from '#app/features/api-access/writing/product-record.schema.ts'
import {
  type ApiAnswer,
  apiChanges,
  type ApiEdge,
  apiRead,
  demandMatch,
  readBody,
  replyOf,
} from '#app/platform/edge-api.server.ts'
import { signedIn } from '#app/platform/edge.server.ts'

type Versioned = Awaited<ReturnType<typeof readOwnProductRecord>>

const answerOf = ({ product, version, updatedAt }: Versioned): ApiAnswer => ({
  body: product,
  version,
  lastModified: updatedAt,
  personal: true,
})
const addressOf = ({ params }: ApiEdge) => ({ enterprise: params.id ?? '', product: params.productId ?? '' })

export const loader = apiRead(
  { permission: 'products.keep', scope: 'profile:read' },
  z.strictObject({}),
  async (edge) =>
    answerOf(await readOwnProductRecord(edge.app, signedIn(edge.actor), addressOf(edge), edge.language)),
  ['PATCH', 'DELETE'],
)

const rules = { permission: 'products.keep', scope: 'products:write' } as const

export const action = apiChanges({
  PATCH: {
    rules,
    run: async (edge) => {
      const { input } = await readBody(edge, ProductPatch)
      const options = { check: (version: string) => demandMatch(edge, version), language: edge.language }
      const changed = await patchOwnProduct(edge.app, signedIn(edge.actor), addressOf(edge), input, options)
      return replyOf(edge, answerOf(changed))
    },
  },
  DELETE: {
    rules,
    run: async (edge) => {
      await removeOwnProduct(edge.app, signedIn(edge.actor), addressOf(edge))
      return new Response(null, { status: 204 })
    },
  },
})
