import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { narrate } from './narrate.mjs'
import { runOrExplain } from './run.mjs'
import { digestOf, unlessDone } from './stamps.mjs'

const GENERATED = 'app/platform/database/generated'

/**
 * Generates the database client from prisma/schema, when that changed.
 * @param {string} root
 */
export async function generateClient(root) {
  const digest = digestOf(root, ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  const complete = existsSync(join(root, GENERATED, 'client.ts'))
  await unlessDone({ root, name: 'client', digest, complete }, async () => {
    const program = join(root, 'node_modules/prisma/build/index.js')
    // Prisma wants to download an engine that generating does not use; any program that exists keeps it from that.
    const env = {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    }
    await step('Generating the database client', root, [program, 'generate'], env)
  })
}

/**
 * Builds the site for the browser and the server, when anything that goes into it changed.
 * @param {string} root
 */
export async function buildSite(root) {
  const sources = ['app', 'search', 'reference', 'prisma', 'public', 'server.ts']
  const configs = [
    'vite.config.ts',
    'scripts/precompiled-words.ts',
    'scripts/word-files.ts',
    'remix.config.js',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
  ]
  // The generated client follows from prisma/schema, and tests are not part of the site.
  const leaveOut = (path) => path === GENERATED || /\.test\.tsx?$/.test(path)
  const digest = digestOf(root, [...sources, ...configs], leaveOut)
  const complete = ['client', 'server/index.js', 'server.js'].every((part) =>
    existsSync(join(root, 'build', part)),
  )
  await unlessDone({ root, name: 'site', digest, complete }, async () => {
    const program = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
    await step('Building the site', root, [program, 'vite:build'], { NODE_ENV: 'production' })
    await compressManifest(join(root, 'build/client/assets'))
    await buildProcess(root)
  })
}

/** The list of all routes is written after the assets were compressed, and every page of the site loads it. */
async function compressManifest(assets) {
  for (const name of await readdir(assets)) {
    if (!/^manifest-.*\.js$/.test(name)) continue
    const content = await readFile(join(assets, name))
    await writeFile(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }))
    await writeFile(join(assets, `${name}.br`), brotliCompressSync(content))
  }
}

/** The process without its types. With a compiler at its side it took twice as long to start. */
async function buildProcess(root) {
  const { transformWithEsbuild } = await import('vite')
  const source = await readFile(join(root, 'server.ts'), 'utf8')
  const { code } = await transformWithEsbuild(source, 'server.ts', { sourcemap: 'inline' })
  await writeFile(join(root, 'build/server.js'), code)
}

function step(label, root, args, env) {
  const remedy = `${label} failed, for the reason above. Mend that and run the command again.`
  return narrate(label, () => runOrExplain(process.execPath, args, { cwd: root, env, remedy }))
}
