import { appendFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const TURN = '.cache/set-up/turn'

/**
 * Two commands started at once in the same folder would install over each other: the second waits for the first.
 * @param {string} root
 * @param {() => Promise<void>} work
 */
export async function inTurn(root, work) {
  const turn = join(root, TURN)
  const draft = `${turn}.${process.pid}`
  mkdirSync(dirname(turn), { recursive: true })
  writeFileSync(draft, String(process.pid))
  try {
    for (let told = false; !take(draft, turn); told = true) {
      if (!told) process.stdout.write('… Waiting for another command that is setting up this folder\n')
      await pause(300)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  const giveBack = () => rmSync(turn, { force: true })
  process.once('exit', giveBack)
  try {
    await work()
  } finally {
    process.off('exit', giveBack)
    giveBack()
  }
}

/**
 * Keeps the turn until this program has ended too, should the set-up itself be killed meanwhile.
 * @param {string} root
 * @param {number | undefined} pid
 */
export function holdTurnFor(root, pid) {
  if (pid) appendFileSync(join(root, TURN), `\n${pid}`)
}

function take(draft, turn) {
  try {
    linkSync(draft, turn)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (!holdersOf(turn).some(isAlive)) rmSync(turn, { force: true })
  return false
}

function holdersOf(turn) {
  try {
    return readFileSync(turn, 'utf8').split('\n').map(Number)
  } catch {
    return []
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
