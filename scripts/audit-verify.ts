import { verifyAudit } from '#app/platform/audit/seals.repository.server.ts'
import { openData } from '#app/platform/boot.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createNarrator } from '#app/platform/narrator.ts'
import { StartError } from '#app/platform/start-error.ts'

import { runScript } from './run-script.ts'

/** `npm run audit:verify`: compares the audit log with its seals. Exit code 1 and what is wrong when it was changed. */
runScript(async (root) => {
  const env = { ...readEnvironment(process.env, root), demonstrationData: false }
  const narrator = createNarrator(process.stdout)
  const { app, closing } = await openData({ env, root, narrator, share: true, index: false })
  try {
    const report = await verifyAudit(app.pool)
    const count = (number: number) => number.toLocaleString('en-GB')
    narrator.note(`${count(report.entries)} entries under ${count(report.seals)} seals`)
    narrator.note(`${count(report.unsealed)} newer ones are not sealed yet`)
    if (report.hash) narrator.note(`Newest hash: ${report.hash}`)
    for (const fault of report.faults) {
      if (fault.kind === 'personal') narrator.note(`Entry ${fault.entry}: its personal values were changed`)
      else {
        const span = `${fault.from.toISOString()} – ${fault.to.toISOString()}`
        narrator.note(
          fault.kind === 'chain'
            ? `Seal ${fault.seal} (${span}) does not follow the one before it`
            : `Seal ${fault.seal} (${span}): ${fault.sealed} entries were sealed, ${fault.found} are there or some read otherwise`,
        )
      }
    }
    if (report.faults.length > 0) throw new StartError('The audit log is not as it was written.')
    narrator.note('The audit log is as it was written.')
  } finally {
    await closing.close()
  }
})
