import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** Stands for the services outside our walls: `outside.use(http.get('https://…', …))` inside a test. */
export const outside = setupServer()

const OUR_WALLS = new Set(['localhost', '127.0.0.1', '[::1]'])

beforeAll(() => {
  outside.listen({
    onUnhandledRequest: (request) => {
      const { hostname } = new URL(request.url)
      if (OUR_WALLS.has(hostname)) return
      throw new Error(`A test reached for ${request.method} ${request.url} and nobody stands for it`)
    },
  })
})

afterEach(() => {
  outside.resetHandlers()
})

afterAll(() => {
  outside.close()
})
