import { useEffect, useState } from 'react'

/** True once `busy` has lasted for so long that the reader should see it. */
export function useSlow(busy: boolean, milliseconds = 300): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(() => setSlow(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [busy, milliseconds])
  return slow && busy
}
