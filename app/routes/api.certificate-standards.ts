import { listStandards } from '#app/features/public-records/index.server.ts'
import { ListStandards } from '#app/features/public-records/reference-record.schema.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead({ permission: 'directory.read' }, ListStandards, (edge, call) =>
  listStandards(edge.app, edge.url, call),
)
export const action = apiChanges({})
