export { ImportView } from './page/import.view.tsx'
export { ImportsView } from './page/imports.view.tsx'
export { remapped } from './columns/remap.ts'
export { IMPORT_KINDS, MOST_FILE_BYTES, WORKING_STATES, type ImportKind } from './import-kind.ts'
