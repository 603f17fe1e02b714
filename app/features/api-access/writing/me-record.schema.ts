import { z } from 'zod'

import { EnterpriseRecord } from '#app/features/public-records/index.ts'
import { SCOPES } from '#app/platform/scopes.ts'

const { id, slug, nameVi, nameEn } = EnterpriseRecord.shape

/** GET /api/v1/me. */
export const Me = z
  .object({
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    enterprises: z.array(
      z.object({ id, slug, nameVi, nameEn, role: z.enum(['owner', 'editor', 'representative']) }),
    ),
  })
  .meta({ id: 'Me' })
