export { remapped } from './columns/remap.ts'
export { IMPORT_KINDS, MOST_FILE_BYTES, WORKING_STATES, type ImportKind } from './import-kind.ts'
