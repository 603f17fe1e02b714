/** One of two readers of a source. `stop` says that it will read no more; it need not have begun. */
export interface TeeReader<Item> extends AsyncIterable<Item> {
  stop(): void
}

/**
 * Gives the items of one source to two readers. The source is read on only when both have taken the item before, or one
 * of them has stopped, so that no more than one item is held.
 */
export function tee<Item>(source: AsyncIterable<Item>): [TeeReader<Item>, TeeReader<Item>] {
  const iterator = source[Symbol.asyncIterator]()
  const taken: [number, number] = [0, 0]
  const stopped: [boolean, boolean] = [false, false]
  let current: { number: number; result: Promise<IteratorResult<Item>> } | undefined
  let wake: (() => void)[] = []
  const wakeAll = () => {
    for (const go of wake) go()
    wake = []
  }

  const itemNumber = async (number: number, other: 0 | 1): Promise<IteratorResult<Item>> => {
    while (!current || current.number < number) {
      if (stopped[other] || taken[other] >= number - 1 || !current) {
        current = { number, result: iterator.next() }
        break
      }
      await new Promise<void>((go) => wake.push(go))
    }
    return current.result
  }

  const stop = (mine: 0 | 1, other: 0 | 1) => {
    if (stopped[mine]) return
    stopped[mine] = true
    wakeAll()
    if (stopped[other]) void iterator.return?.()
  }

  async function* read(mine: 0 | 1, other: 0 | 1): AsyncGenerator<Item> {
    try {
      for (let number = 1; ; number++) {
        const next = await itemNumber(number, other)
        taken[mine] = number
        wakeAll()
        if (next.done) return
        yield next.value
      }
    } finally {
      stop(mine, other)
    }
  }

  const reader = (mine: 0 | 1, other: 0 | 1): TeeReader<Item> => ({
    [Symbol.asyncIterator]: () => read(mine, other),
    stop: () => stop(mine, other),
  })
  return [reader(0, 1), reader(1, 0)]
}
