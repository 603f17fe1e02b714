import { connect, createServer, type Server, type Socket } from 'node:net'

/** Stands on the line between product and database, so that the line can be cut and mended. */
export class Line {
  #server: Server | undefined
  readonly #open = new Set<Socket>()
  readonly #target: URL
  readonly #port: number

  constructor(target: string, port: number) {
    this.#target = new URL(target)
    this.#port = port
  }

  get url(): string {
    const address = new URL(this.#target)
    address.hostname = '127.0.0.1'
    address.port = String(this.#port)
    return address.href
  }

  mend(): Promise<void> {
    this.#server = createServer((near) => {
      const far = connect(Number(this.#target.port), this.#target.hostname)
      for (const end of [near, far]) {
        this.#open.add(end)
        end.on('error', () => undefined)
        end.on('close', () => {
          near.destroy()
          far.destroy()
          this.#open.delete(end)
        })
      }
      near.pipe(far).pipe(near)
    })
    return new Promise((resolve) => this.#server?.listen(this.#port, '127.0.0.1', resolve))
  }

  cut(): void {
    this.#server?.close()
    for (const end of this.#open) end.destroy()
  }
}
