import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

import { PASSWORD_LETTERS } from './password.ts'

/** How long a password would stand against guessing, in words. */
export type Strength = 'weak' | 'fair' | 'good' | 'strong'

/** What people here put into passwords, and the list of the world does not know. */
const LOCAL_WORDS = [
  'matkhau',
  'anhyeuem',
  'emyeuanh',
  'nhipcau',
  'hanoi',
  'saigon',
  'vietnam',
  'congty',
  'doanhnghiep',
  'congthuong',
  'xinchao',
  'giadinh',
]

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, local: LOCAL_WORDS },
  graphs: { qwerty: adjacencyGraphs.qwerty, keypad: adjacencyGraphs.keypad },
  // Its time grows with the square of the length (measured: at most 35 ms at 24, 75 ms at 40); a password whose
  // beginning is strong is strong.
  maxLength: 24,
})

/**
 * Judges a password by how many guesses it would take (zxcvbn); `own` are words that an attacker would try first: the
 * person's name and address. `weak` is refused.
 */
export function strengthOf(password: string, own: readonly string[] = []): Strength {
  if (password.length < PASSWORD_LETTERS.least) return 'weak'
  const words = own.flatMap((text) => text.toLowerCase().split(/[\s@.]+/)).filter((word) => word.length > 2)
  const { score } = estimator.check(password, words)
  if (score <= 1) return 'weak'
  return score === 2 ? 'fair' : score === 3 ? 'good' : 'strong'
}
