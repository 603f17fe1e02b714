import { expect, test } from 'vitest'

import { nameOftenAsked } from './statement-names.server.ts'

test('a statement is named once it was asked often, and always by the same name', () => {
  const nameOf = nameOftenAsked()
  const names = Array.from({ length: 30 }, () => nameOf('SELECT 1'))
  expect(names[0]).toBeUndefined()
  const [name] = names.slice(-1)
  expect(name).toMatch(/^[\w-]{22}$/)
  expect(nameOf('SELECT 1')).toBe(name)
  expect(nameOf('SELECT 2')).toBeUndefined()
  expect(nameOftenAsked()('SELECT 1')).toBeUndefined()
})

test('two statements never share a name, and no more are named than connections should carry', () => {
  const nameOf = nameOftenAsked()
  const named = new Set<string>()
  for (let text = 0; text < 500; text += 1) {
    let name: string | undefined
    for (let time = 0; time < 25; time += 1) name = nameOf(`SELECT ${text}`)
    if (name !== undefined) named.add(name)
  }
  expect(named.size).toBe(400)
})
