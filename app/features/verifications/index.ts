export { HandInView } from './hand-in.view.tsx'
export { QueueView } from './queue.view.tsx'
export { RequestView } from './request.view.tsx'
export { requestPath } from './verification.ts'
