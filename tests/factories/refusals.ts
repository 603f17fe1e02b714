import { AppError } from '#app/platform/errors.ts'

/** The reason that a use-case gave for refusing. Other errors pass; when nothing was refused it says so. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof AppError) return error.reasonKey
    throw error
  }
  return 'nothing was refused'
}
