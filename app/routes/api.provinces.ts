import { listProvinces } from '#app/features/public-records/index.server.ts'
import { ListProvinces } from '#app/features/public-records/reference-record.schema.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead({ permission: 'directory.read' }, ListProvinces, (edge, call) =>
  listProvinces(edge.app, edge.url, call),
)
export const action = apiChanges({})
