import type { Environment } from './env.server.ts'

interface ShownAccount {
  email: string
  password: string
  roleEn: string
}

/** The last words of a start: where to go, and as whom. */
export function greet(
  out: { write(text: string): unknown },
  env: Pick<Environment, 'publicUrl' | 'port' | 'role' | 'mail'>,
  accounts: readonly ShownAccount[],
  port: number | undefined,
): void {
  if (env.role === 'worker') {
    out.write('\nNhịp Cầu worker is running\n')
    return
  }
  const address = env.port === 0 ? `http://localhost:${port}` : env.publicUrl
  const lines = ['', `Nhịp Cầu is running: ${address}`, `  English:           ${address}/en`]
  if (accounts.length > 0) {
    if (!env.mail.smtpUrl) lines.push(`  Mails:             ${address}/mailbox (no mail server is set)`)
    const width = Math.max(...accounts.map((account) => account.roleEn.length))
    lines.push('', `Demonstration accounts (password of all: ${accounts[0]?.password})`)
    lines.push(...accounts.map((account) => `  ${account.roleEn.padEnd(width)}  ${account.email}`))
  }
  out.write(`${lines.join('\n')}\n\n`)
}
