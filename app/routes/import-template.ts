import { downloadTemplate } from '#app/features/imports/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

export const loader = resourceFor('imports.run', ({ params, language }) =>
  downloadTemplate({ kind: params.kind ?? '', format: params.format ?? '' }, language),
)
