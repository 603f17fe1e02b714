import { listRecognitions } from '#app/features/public-records/index.server.ts'
import { ListRecognitions } from '#app/features/public-records/recognition-record.schema.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead({ permission: 'directory.read' }, ListRecognitions, (edge, call) =>
  listRecognitions(edge.app, edge.url, call, edge.language),
)
export const action = apiChanges({})
