import { getRecognition } from '#app/features/public-records/index.server.ts'
import { GetRecognition } from '#app/features/public-records/recognition-record.schema.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead({ permission: 'directory.read' }, GetRecognition, (edge, { fields }) =>
  getRecognition(edge.app, edge.params.id ?? '', fields, edge.language),
)
export const action = apiChanges({})
