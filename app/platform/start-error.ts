/** The product cannot start. The message is one clear sentence with its remedy and is all that is printed. */
export class StartError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StartError'
  }
}
