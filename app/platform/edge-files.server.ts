import type { Edge } from './edge.server.ts'
import { readFile } from './files/read-file.server.ts'

/** Answers with a kept file. @throws AppError notFound also for what this reader may not see */
export async function serveFile(edge: Edge, key: string, name: string): Promise<Response> {
  const { body, headers } = await readFile(edge.app, edge.actor, { key, name })
  const policy = headers['content-security-policy']
  if (policy) edge.setPolicy(policy)
  return new Response(body, { headers })
}
