import { getEnterprise } from '#app/features/public-records/index.server.ts'
import { GetEnterprise } from '#app/features/public-records/enterprise-record.schema.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead({ permission: 'directory.read' }, GetEnterprise, (edge, { fields }) =>
  getEnterprise(edge.app, edge.params.id ?? '', fields, edge.language),
)
export const action = apiChanges({})
