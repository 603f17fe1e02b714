import { getProduct } from '#app/features/public-records/index.server.ts'
import { GetProduct } from '#app/features/public-records/product-record.schema.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead({ permission: 'directory.read' }, GetProduct, (edge, { fields }) =>
  getProduct(edge.app, edge.params.id ?? '', fields, edge.language),
)
export const action = apiChanges({})
