/**
 * Wraps a dear read whose answer may be a little old: for each `source` it runs at most once in `ms`, however many ask
 * at the same time. A failure is not kept.
 */
export function keptFor<Source extends object, Answer>(
  ms: number,
  read: (source: Source) => Promise<Answer>,
): (source: Source) => Promise<Answer> {
  const kept = new WeakMap<Source, { until: number; answer: Promise<Answer> }>()
  return (source) => {
    const known = kept.get(source)
    if (known && performance.now() < known.until) return known.answer
    const answer = read(source)
    kept.set(source, { until: performance.now() + ms, answer })
    answer.catch(() => kept.delete(source))
    return answer
  }
}
