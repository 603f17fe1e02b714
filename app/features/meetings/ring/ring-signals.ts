import { useEffect } from 'react'

import { usePath } from '#app/ui/router.ts'

/** How a person wants to be rung besides the card. */
export interface RingWishes {
  sound: boolean
  /** Notifications of the browser; it asks for consent itself. */
  browser: boolean
}

interface Signal {
  title: string
  text: string
  /** Page that a click on the notification opens. */
  to: string
  /** While this is to come it rings again and again; null rings once. */
  until: Date | null
}

const AGAIN_MS = 3000

/** Sounds, and shows a notification of the browser when the tab is out of sight, as the person wishes. */
export function useRingSignals(wishes: RingWishes, { title, text, to, until }: Signal): void {
  const path = usePath()
  const address = path(to)
  const end = until?.getTime() ?? null
  useEffect(() => {
    if (!wishes.sound) return
    const sound = openSound()
    sound.ring()
    const timer = setInterval(() => {
      if (end === null || Date.now() > end) clearInterval(timer)
      else sound.ring()
    }, AGAIN_MS)
    return () => {
      clearInterval(timer)
      sound.close()
    }
  }, [wishes.sound, end])
  useEffect(() => {
    if (!wishes.browser || typeof Notification === 'undefined') return
    if (Notification.permission !== 'granted' || document.visibilityState === 'visible') return
    const notification = new Notification(title, { body: text, tag: address, icon: '/favicon.svg' })
    notification.addEventListener('click', () => {
      window.focus()
      window.location.assign(address)
    })
    return () => notification.close()
  }, [wishes.browser, title, text, address])
}

/** Two soft tones; a browser that has not been clicked yet keeps silent by its own rule. */
function openSound(): { ring(): void; close(): void } {
  const context = new AudioContext()
  return {
    ring() {
      for (const [index, frequency] of [660, 880].entries()) {
        const tone = context.createOscillator()
        const volume = context.createGain()
        const start = context.currentTime + index * 0.22
        tone.frequency.value = frequency
        volume.gain.setValueAtTime(0, start)
        volume.gain.linearRampToValueAtTime(0.12, start + 0.02)
        volume.gain.exponentialRampToValueAtTime(0.001, start + 0.2)
        tone.connect(volume).connect(context.destination)
        tone.start(start)
        tone.stop(start + 0.21)
      }
    },
    close: () => void context.close(),
  }
}
