export { sendFile } from './open-data-files.server.ts'
export { readOpenData } from './read-open-data.server.ts'
export { writeOpenData } from './write-open-data.job.server.ts'
