import { pino, type Logger as PinoLogger } from 'pino'

export type Logger = PinoLogger

/** Structured log to standard output, one JSON object a line. Secrets never reach it. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: [
        'password',
        '*.password',
        'cookie',
        '*.cookie',
        'authorization',
        '*.authorization',
        'token',
        '*.token',
      ],
      censor: '[removed]',
    },
  })
}
