import { exportImports } from '#app/features/imports/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The imports that one may see as a file. */
export const loader = resourceFor('imports.run', ({ app, actor, params, language }) =>
  exportImports(app, signedIn(actor), params.format, language),
)
