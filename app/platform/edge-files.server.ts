import type { Edge } from './edge.server.ts'
import { readFile, type ServedFile } from './files/read-file.server.ts'

/** Answers with a kept file. @throws AppError notFound also for what this reader may not see */
export async function serveFile(edge: Edge, key: string, name: string): Promise<Response> {
  return answerWithFile(edge, await readFile(edge.app, edge.actor, { key, name }))
}

/** Answers with a file that this reader may see. */
export function answerWithFile(edge: Edge, { body, headers }: ServedFile): Response {
  const policy = headers['content-security-policy']
  if (policy) edge.setPolicy(policy)
  return new Response(body, { headers })
}
