import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Where the file of a thread lies. The server that was built is in one file or in several, in a folder of its own; the files
 * of threads stay among the sources, which are installed with it.
 * @param file from the folder of the project: `app/…/some.worker.mjs`
 */
export function threadFile(file: `app/${string}.worker.mjs`): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const found = path.join(folder, file)
    if (existsSync(found)) return found
    if (folder === path.dirname(folder)) throw new Error(`${file} is not installed`)
  }
}
