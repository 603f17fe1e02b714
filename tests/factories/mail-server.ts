import { SMTPServer } from 'smtp-server'

/** A message as it came over the wire. */
export interface Received {
  from: string
  to: string[]
  source: string
}

/** A real mail server on the loopback interface. */
export interface MailServer {
  url: string
  received: Received[]
  /** Answers of the next recipients: a status code with its words; taken when there is none. */
  refusals: { code: number; text: string; at: 'recipient' | 'message' }[]
  attempts(): number
  close(): Promise<void>
}

export async function aMailServer(): Promise<MailServer> {
  const received: Received[] = []
  const refusals: MailServer['refusals'] = []
  let attempts = 0
  const refusal = (at: 'recipient' | 'message') => {
    if (refusals[0]?.at !== at) return null
    const { code, text } = refusals.shift() ?? { code: 0, text: '' }
    return Object.assign(new Error(text), { responseCode: code })
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      attempts++
      done(refusal('recipient'))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const refused = refusal('message')
        if (refused) {
          done(refused)
          return
        }
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts).toString(),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusals,
    attempts: () => attempts,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
