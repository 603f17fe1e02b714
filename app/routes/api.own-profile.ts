import { z } from 'zod'

import { patchOwnProfile, readOwnProfile } from '#app/features/api-access/index.server.ts'
import { ProfilePatch } from '#app/features/api-access/writing/profile-record.schema.ts'
import {
  type ApiAnswer,
  apiChanges,
  apiRead,
  demandMatch,
  readBody,
  replyOf,
} from '#app/platform/edge-api.server.ts'
import { signedIn } from '#app/platform/edge.server.ts'

type Versioned = Awaited<ReturnType<typeof readOwnProfile>>

const answerOf = ({ profile, version, updatedAt }: Versioned): ApiAnswer => ({
  body: profile,
  version,
  lastModified: updatedAt,
  personal: true,
})

export const loader = apiRead(
  { permission: 'profile.keep', scope: 'profile:read' },
  z.strictObject({}),
  async (edge) => answerOf(await readOwnProfile(edge.app, signedIn(edge.actor), edge.params.id ?? '')),
  ['PATCH'],
)

export const action = apiChanges({
  PATCH: {
    rules: { permission: 'profile.keep', scope: 'profile:write' },
    run: async (edge) => {
      const { app, actor, params, language } = edge
      const { input } = await readBody(edge, ProfilePatch)
      const check = (version: string) => demandMatch(edge, version)
      const options = { check, language }
      return replyOf(
        edge,
        answerOf(await patchOwnProfile(app, signedIn(actor), params.id ?? '', input, options)),
      )
    },
  },
})
