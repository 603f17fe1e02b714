import type { ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'

import { languageOfPath } from '#app/locales/language.ts'

import { asAppError } from './database/database-errors.server.ts'
import { admitted, answerForm, asPage, type Edge, guarded } from './edge.server.ts'
import { explain } from './edge-words.server.ts'
import { AppError, STATUS_OF } from './errors.ts'
import {
  type Accepted,
  type ArrivedFile,
  receiveForm,
  type ReceivedForm,
} from './files/receive-form.server.ts'
import type { Permission } from './permissions.ts'

/**
 * Wraps a form with files, like actionFor. Who may not change anything is refused before the body is read. The files
 * lie on disk while `run` works and are gone afterwards: it keeps what it wants. Its path needs a row in upload-limits.ts.
 * @param accepted the fields that take files
 */
export function uploadFor<S extends z.ZodType, R>(
  permission: Permission,
  schema: S,
  accepted: Accepted,
  run: (edge: Edge, input: z.output<S>, files: readonly ArrivedFile[]) => Promise<R>,
) {
  return guarded({ permission, schema }, async (args: ActionFunctionArgs) => {
    let received: ReceivedForm | undefined
    try {
      const edge = await admitted(args, permission)
      received = await receiveForm(args.request, accepted, edge.app.files.arrivals)
      const { form, files } = received
      const problems = problemsOf(received, accepted, edge)
      return await answerForm(args, edge, schema, { form, problems }, (input) => run(edge, input, files))
    } catch (error) {
      throw asPage(args, error, received?.form)
    } finally {
      await received?.dispose()
    }
  })
}

function problemsOf(
  { faults }: ReceivedForm,
  accepted: Accepted,
  { language }: Edge,
): Record<string, string[]> {
  return Object.fromEntries(
    [...faults].map(([field, fault]) => {
      const { files = 0, bytes = 0 } = accepted[field] ?? {}
      const values = { count: files, megabytes: Math.floor(bytes / 1_000_000) }
      const { title, text } = explain(language, new AppError('invalid', fault, values))
      return [field, [`${title}. ${text}`]]
    }),
  )
}

/** What the script of a page gets for one file that it sent ahead of its form. */
export type FileAnswer<T> = { kept: T } | { refused: string }

/**
 * Wraps the sending of one file ahead of its form, by the script of a page; the field is called `file`. Answers with
 * what `keep` returns, or with the reason in the reader's words.
 */
export function fileCallFor<T>(
  permission: Permission,
  bytes: number,
  keep: (edge: Edge, file: ArrivedFile) => Promise<T>,
) {
  return guarded(permission, async (args: ActionFunctionArgs): Promise<Response> => {
    let received: ReceivedForm | undefined
    try {
      const edge = await admitted(args, permission)
      received = await receiveForm(args.request, { file: { files: 1, bytes } }, edge.app.files.arrivals)
      const [file] = received.files
      const megabytes = Math.floor(bytes / 1_000_000)
      if (!file)
        throw new AppError('tooLarge', received.faults.get('file') ?? 'noFile', { megabytes, count: 1 })
      return Response.json({ kept: await keep(edge, file) } satisfies FileAnswer<T>)
    } catch (error) {
      return refusedCall(args, error)
    } finally {
      await received?.dispose()
    }
  })
}

function refusedCall({ request, context }: ActionFunctionArgs, error: unknown): Response {
  const known = asAppError(error)
  if (!(known instanceof AppError)) context.app.log.error({ err: error }, 'a file was not kept')
  const { title, text } = explain(languageOfPath(new URL(request.url).pathname), known)
  const status = known instanceof AppError ? STATUS_OF[known.code] : 500
  return Response.json({ refused: `${title}. ${text}` } satisfies FileAnswer<never>, { status })
}
