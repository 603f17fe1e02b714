import { openNeedFile } from '#app/features/needs/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'
import { answerWithFile } from '#app/platform/edge-files.server.ts'

/** A drawing or a specification of a need; each opening is noted. */
export const loader = resourceFor('needs.read', async (edge) => {
  const { app, actor, params } = edge
  return answerWithFile(edge, await openNeedFile(app, actor, params.id ?? '', params.file ?? ''))
})
