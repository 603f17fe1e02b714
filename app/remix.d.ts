import '@remix-run/server-runtime'

// Loaders answer through single fetch: dates and the like arrive as they were sent.
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}
