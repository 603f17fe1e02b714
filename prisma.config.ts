import { defineConfig } from 'prisma/config'

// Prisma's command line wants the address here; the running product hands its own to the driver adapter.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
