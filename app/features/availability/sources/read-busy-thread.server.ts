import { parentPort } from 'node:worker_threads'

import { type BusyAsked, type BusyFound, busySpans } from './busy-spans.ts'

/** What the thread says: that it listens, then what it found for each file in turn. */
export type FromBusyThread = 'ready' | BusyFound

const port = parentPort
if (!port) throw new Error('This file runs in a thread of its own.')

const say = (word: FromBusyThread) => port.postMessage(word)
port.on('message', (asked: BusyAsked) => say(busySpans(asked)))
say('ready')
