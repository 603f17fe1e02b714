import { migrationsList, readMigrations } from './history.ts'
import { openEngine, readSchema } from './engine.ts'

const FILTERS = { externalTables: [], externalEnums: [] }

/** SQL that makes the tables of prisma/schema in an empty database. `leaveOut` names schema files to ignore. */
export async function sqlFromNothing(root: string, url: string, leaveOut: string[] = []): Promise<string> {
  const files = (await readSchema(root)).filter((file) => !leaveOut.includes(file.path))
  const { engine, close } = await openEngine(url, files)
  try {
    const result = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: FILTERS,
    })
    return result.stdout ?? ''
  } finally {
    await close()
  }
}

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
      filters: FILTERS,
    })
    return result.stdout ?? ''
  } finally {
    await close()
  }
}
