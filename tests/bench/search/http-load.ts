import { setTimeout as pause } from 'node:timers/promises'

import { timesOf, type Times } from './times.ts'

/**
 * Sends requests at a steady rate, whether or not the ones before were answered, and measures each from the moment at
 * which it should have been sent, so that a server that falls behind cannot hide it.
 */
export async function loadAt(
  perSecond: number,
  seconds: number,
  name: string,
  address: (round: number) => string,
): Promise<Times & { failed: number }> {
  const durations: number[] = []
  let failed = 0
  const open: Promise<void>[] = []
  const began = performance.now()
  for (let round = 0; round < perSecond * seconds; round++) {
    const due = began + (round * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await pause(early)
    open.push(
      fetch(address(round))
        .then(async (response) => {
          await response.arrayBuffer()
          if (!response.ok) failed++
          durations.push(performance.now() - due)
        })
        .catch(() => void failed++),
    )
  }
  await Promise.all(open)
  return { ...timesOf(name, durations), failed }
}
