import { migrationsList, readMigrations } from './history.ts'
import { openEngine, readSchema } from './engine.ts'

/** SQL that is missing between the migrations and prisma/schema; empty when they agree. */
export async function sqlFromMigrations(root: string, url: string): Promise<string> {
  const files = await readSchema(root)
  const { engine, close } = await openEngine(url, files)
  try {
    const result = await engine.diff({
      from: { tag: 'migrations', ...migrationsList(await readMigrations(root)) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return result.stdout ?? ''
  } finally {
    await close()
  }
}
