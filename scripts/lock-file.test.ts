import { expect, test } from 'vitest'

import { missingFrom } from './lock-file.mjs'

test('what npm left out for other systems is found, with system, processor and C library', () => {
  const lock = {
    packages: {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: {
          'tool-linux-x64-musl': '1.2.3',
          'tool-darwin-arm64': '1.2.3',
          helper: '^1.0.0',
        },
      },
      'node_modules/tool-darwin-arm64': { version: '1.2.3' },
    },
  }
  expect(missingFrom(lock)).toEqual([
    {
      path: 'node_modules/tool-linux-x64-musl',
      entry: { version: '1.2.3', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    },
  ])
})

test('a package that lies further in or further out counts as there', () => {
  const optionalDependencies = { 'part-linux-x64': '1.0.0' }
  const present = (path: string) => ({
    packages: { 'node_modules/a/node_modules/b': { optionalDependencies }, [path]: { version: '1.0.0' } },
  })
  expect(missingFrom(present('node_modules/part-linux-x64'))).toEqual([])
  expect(missingFrom(present('node_modules/a/node_modules/part-linux-x64'))).toEqual([])
  expect(missingFrom(present('node_modules/c/node_modules/part-linux-x64'))).toHaveLength(1)
})
