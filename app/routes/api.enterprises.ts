import { listEnterprises } from '#app/features/public-records/index.server.ts'
import { ListEnterprises } from '#app/features/public-records/enterprise-record.schema.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead({ permission: 'directory.read' }, ListEnterprises, (edge, call) =>
  listEnterprises(edge.app, edge.url, call, edge.language),
)
export const action = apiChanges({})
