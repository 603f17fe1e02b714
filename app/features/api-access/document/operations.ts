import type { Operation } from './operation.ts'
import { OWN_OPERATIONS } from './own-operations.ts'
import { PUBLIC_OPERATIONS } from './public-operations.ts'

/** Every call, in the order in which it is read about. */
export const OPERATIONS: readonly Operation[] = [...PUBLIC_OPERATIONS, ...OWN_OPERATIONS]
