import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute or more. Begun last, one of them would run alone while half of the machine has nothing to do. */
const LONGEST = [
  'e2e/pages',
  'e2e/route-roles',
  'e2e/fuzz',
  'e2e/crawl',
  'e2e/meetings',
  'e2e/partner-choices',
  'database/import-command',
  'database/negotiation-model',
]

/** Begins with the files that take longest, also where no earlier run has told which they are. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`))
  return place === -1 ? LONGEST.length : place
}
