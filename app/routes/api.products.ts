import { listProducts } from '#app/features/public-records/index.server.ts'
import { ListProducts } from '#app/features/public-records/product-record.schema.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead({ permission: 'directory.read' }, ListProducts, (edge, call) =>
  listProducts(edge.app, edge.url, call, edge.language),
)
export const action = apiChanges({})
