import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const CONFIG = join(ROOT, '.dependency-cruiser.cjs')
type Rules = { forbidden: { name: string; comment: string }[] }
const RULES = (createRequire(import.meta.url)(CONFIG) as Rules).forbidden

/** What each file of a small product imports. Everything here is allowed. */
const ALLOWED: Record<string, string[]> = {
  'server.ts': [],
  'app/routes/home.tsx': ['@remix-run/react', '#app/features/directory/index.server.ts', '#app/ui/link.tsx'],
  'app/features/accounts/index.server.ts': ['./accounts.repository.server.ts'],
  'app/features/accounts/accounts.repository.server.ts': ['#app/platform/database/generated/client.ts'],
  'app/features/accounts/account.ts': ['#reference/countries.ts'],
  'app/features/directory/index.ts': ['./directory.view.tsx'],
  'app/features/directory/index.server.ts': [
    '#app/features/accounts/index.server.ts',
    '#search/search-port.ts',
  ],
  'app/features/directory/directory.view.tsx': ['#app/ui/link.tsx'],
  'app/features/meetings/index.server.ts': ['#app/features/directory/index.server.ts'],
  'app/platform/app.server.ts': ['#app/features/meetings/index.server.ts'],
  'app/platform/database/generated/client.ts': ['@prisma/client'],
  'app/ui/router.ts': ['@remix-run/react'],
  'app/ui/link.tsx': ['./router.ts'],
  'search/search-port.ts': ['#reference/countries.ts'],
  'search/postgres.server.ts': ['./search-port.ts', 'pg'],
  'reference/countries.ts': [],
  'prisma/seed/index.ts': ['#reference/countries.ts', '#app/platform/database/generated/client.ts'],
  'tests/factories/people.ts': ['#app/features/accounts/index.server.ts'],
}

/** For each rule a file that breaks it by one import. */
const BROKEN: Record<string, { file: string; imports: string }> = {
  'no-circle': { file: 'reference/circle-a.ts', imports: './circle-b.ts' },
  resolvable: { file: 'app/ui/breaks-1.tsx', imports: './nowhere.ts' },
  'features-meet-at-doors': {
    file: 'app/features/meetings/breaks-2.server.ts',
    imports: '#app/features/accounts/accounts.repository.server.ts',
  },
  'feature-order-accounts': {
    file: 'app/features/accounts/breaks-3.server.ts',
    imports: '#app/features/directory/index.server.ts',
  },
  'feature-order-directory': {
    file: 'app/features/directory/breaks-4.server.ts',
    imports: '#app/features/meetings/index.server.ts',
  },
  'routes-go-through-doors': {
    file: 'app/routes/breaks-5.tsx',
    imports: '#app/features/accounts/accounts.repository.server.ts',
  },
  'platform-knows-no-feature': {
    file: 'app/platform/breaks-6.server.ts',
    imports: '#app/features/accounts/index.server.ts',
  },
  'ui-knows-no-product': { file: 'app/ui/breaks-7.tsx', imports: '#app/features/directory/index.ts' },
  'browser-files-import-no-server': {
    file: 'app/features/directory/breaks-8.view.tsx',
    imports: './index.server.ts',
  },
  'pure-files-reach-nothing': { file: 'app/features/accounts/breaks-9.ts', imports: 'node:fs' },
  'pure-files-import-no-server': { file: 'app/features/accounts/breaks-10.ts', imports: './index.server.ts' },
  'only-repositories-touch-prisma': {
    file: 'app/routes/breaks-11.tsx',
    imports: '#app/platform/database/generated/client.ts',
  },
  'one-door-to-the-framework': {
    file: 'app/features/directory/breaks-12.view.tsx',
    imports: '@remix-run/react',
  },
  'server-reaches-app-by-the-build': { file: 'server.ts', imports: './app/platform/app.server.ts' },
  'search-is-a-leaf': {
    file: 'search/breaks-13.server.ts',
    imports: '#app/features/accounts/index.server.ts',
  },
  'reference-is-a-leaf': { file: 'reference/breaks-14.ts', imports: '#search/search-port.ts' },
  'prisma-stands-alone': {
    file: 'prisma/seed/breaks-15.ts',
    imports: '#app/features/accounts/index.server.ts',
  },
  'product-imports-no-test': {
    file: 'app/platform/breaks-16.server.ts',
    imports: '#tests/factories/people.ts',
  },
  'product-needs-no-development-package': { file: 'app/platform/breaks-17.server.ts', imports: 'vitest' },
}

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-rules-'))
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, file), join(folder, file))
  for (const name of ['@remix-run/react', '@prisma/client', 'pg', 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}')
  }
  for (const [file, imports] of Object.entries(ALLOWED)) write(file, source(imports))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the import rules', () => {
  test('let the architecture be', () => {
    expect(violations()).toEqual([])
  })

  test('each say their reason', () => {
    expect(RULES.filter(({ comment }) => !comment)).toEqual([])
  })

  test('are all broken below, the order of the features by two of them', () => {
    const names = RULES.map(({ name }) => name)
    const shown = names.filter((name) => name in BROKEN)
    const rest = names.filter((name) => !(name in BROKEN))
    expect(shown.toSorted()).toEqual(Object.keys(BROKEN).toSorted())
    expect(rest.every((name) => name.startsWith('feature-order-'))).toBe(true)
  })

  test('fire', () => {
    for (const { file, imports } of Object.values(BROKEN)) {
      write(file, source([...(ALLOWED[file] ?? []), imports]))
    }
    write('reference/circle-b.ts', source(['./circle-a.ts']))
    const found = violations()
    const expected = Object.entries(BROKEN).map(([rule, { file }]) => `${rule}: ${file}`)
    expect(expected.filter((violation) => !found.includes(violation))).toEqual([])
  })
})

function source(imports: string[]): string {
  const lines = imports.map((from, index) => `import * as part${index} from '${from}'`)
  const names = imports.map((_, index) => `part${index}`)
  return `${lines.join('\n')}\nexport const parts = [${names.join(', ')}]\n`
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function violations(): string[] {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const folders = ['app', 'search', 'reference', 'prisma', 'tests', 'server.ts']
  const args = [program, '--config', CONFIG, '--output-type', 'json', ...folders]
  let output: string
  try {
    output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    output = (error as { stdout: string }).stdout
  }
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] }
  }
  return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
}
