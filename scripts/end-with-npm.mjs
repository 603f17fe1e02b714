/**
 * Preloaded into what npm starts for good, so that it ends in order whichever way it is told to.
 * Told to end, npm ends the shell between itself and this process, and not every shell passes that on; a terminal that
 * is closed sends a signal of its own. Both are taken as the usual request.
 */
const parent = process.ppid
const end = () => process.kill(process.pid, 'SIGTERM')

if (process.env.npm_lifecycle_event) {
  process.once('SIGHUP', end)
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 250)
  watch.unref()
}
