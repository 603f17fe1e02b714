import { addOwnCertificate, answerOnce } from '#app/features/api-access/index.server.ts'
import { NewCertificate } from '#app/features/api-access/writing/profile-record.schema.ts'
import { apiChanges, readBody, replyOf } from '#app/platform/edge-api.server.ts'
import { signedIn } from '#app/platform/edge.server.ts'

export const action = apiChanges({
  POST: {
    rules: { permission: 'profile.keep', scope: 'profile:write' },
    run: async (edge) => {
      const { params, language, request } = edge
      const actor = signedIn(edge.actor)
      const { input, text } = await readBody(edge, NewCertificate)
      const answer = await answerOnce(edge.app, { actor, request, text }, (app) =>
        addOwnCertificate(app, actor, params.id ?? '', input, language),
      )
      return replyOf(edge, answer)
    },
  },
})
