import { removeOwnCertificate } from '#app/features/api-access/index.server.ts'
import { apiChanges } from '#app/platform/edge-api.server.ts'
import { signedIn } from '#app/platform/edge.server.ts'

export const action = apiChanges({
  DELETE: {
    rules: { permission: 'profile.keep', scope: 'profile:write' },
    run: async ({ app, actor, params, language }) => {
      await removeOwnCertificate(app, signedIn(actor), params.id ?? '', params.certificateId ?? '', language)
      return new Response(null, { status: 204 })
    },
  },
})
