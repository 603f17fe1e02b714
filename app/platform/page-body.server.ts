import { Transform, type TransformCallback } from 'node:stream'

/**
 * The bytes of a page on their way from React to the reader. React writes pieces of two kilobytes, and each piece that leaves
 * is compressed and sent by itself; here the pieces of one moment become one. What comes later (streamed parts) still leaves
 * when it comes.
 *
 * React 18 fills the end of a piece with zero bytes when a letter of several bytes does not fit into it any more, which
 * Vietnamese text meets on every long page. No page holds a zero byte of its own, so they are left out.
 */
export class PageBody extends Transform {
  #pieces: Uint8Array[] = []
  #leaving: NodeJS.Immediate | null = null

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pieces.push(piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece)
    this.#leaving ??= setImmediate(() => this.#leave())
    done()
  }

  override _flush(done: TransformCallback): void {
    this.#leave()
    done()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (this.#leaving) clearImmediate(this.#leaving)
    this.#pieces = []
    done(error)
  }

  #leave(): void {
    if (this.#leaving) clearImmediate(this.#leaving)
    this.#leaving = null
    if (this.#pieces.length === 0) return
    this.push(Buffer.concat(this.#pieces))
    this.#pieces = []
  }
}
