import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Plugin } from 'vite'

const FILE = '/app/locales/word-files.server.ts'
const CATALOGUE = /^app\/locales\/(\w+\.\w+)\.ts$/

/**
 * Tells the server under which names the browser's build, which comes first, keeps the words of each language and area: the
 * framework lists what modules import, but not what they load when they know the language.
 */
export function wordFiles(): Plugin {
  let root = ''
  return {
    name: 'word-files',
    enforce: 'pre',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild === true,
    configResolved(config) {
      root = config.root
    },
    async load(id) {
      if (!id.endsWith(FILE)) return undefined
      const manifest = JSON.parse(
        await readFile(join(root, 'build/client/.vite/manifest.json'), 'utf8'),
      ) as Record<string, { file: string }>
      const files = Object.entries(manifest).flatMap(([source, { file }]) => {
        const name = CATALOGUE.exec(source)?.[1]
        return name ? [[name, `/${file}`] as const] : []
      })
      if (files.length === 0) throw new Error('the build for the browser has no files of words')
      return `export const WORD_FILES = ${JSON.stringify(Object.fromEntries(files))}`
    },
  }
}
