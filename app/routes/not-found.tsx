import { loaderFor } from '#app/platform/edge.server.ts'
import { AppError } from '#app/platform/errors.ts'

/** Every address that no page answers to. The error page is drawn by the root. */
export const loader = loaderFor('site.read', () => Promise.reject(new AppError('notFound', 'notFound')))

export default function NotFound() {
  return null
}
