import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** Stands for the services outside our walls: `outside.use(http.get('https://…', …))` inside a test. */
export const outside = setupServer()

const OUR_WALLS = new Set(['localhost', '127.0.0.1', '[::1]'])
let unforeseen: string[] = []

beforeAll(() => {
  outside.listen({
    onUnhandledRequest: (request) => {
      const { hostname } = new URL(request.url)
      if (OUR_WALLS.has(hostname)) return
      unforeseen.push(`${request.method} ${request.url}`)
      // Keeps the request from leaving; what asked may swallow the error, so the test is failed below as well.
      throw new Error(`Nobody stands for ${request.method} ${request.url}`)
    },
  })
})

afterEach(() => {
  outside.resetHandlers()
  const requests = unforeseen
  unforeseen = []
  if (requests.length > 0) throw new Error(`The test reached outside our walls:\n${requests.join('\n')}`)
})

afterAll(() => {
  outside.close()
})
