import { useNonce } from '#app/platform/page-context.ts'

import { scriptJson } from './structured-data.ts'

/** What the page says to programs that read it, in the words of schema.org. */
export function StructuredData({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      nonce={useNonce()}
      // The browser hides the nonce from scripts, so the two renderings never agree on it.
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: scriptJson(data) }}
    />
  )
}
