import { register } from 'tsx/esm/api'

// A thread does not read TypeScript by itself.
register()
await import('./read-busy-thread.server.ts')
