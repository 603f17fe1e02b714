import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { useFetcher, usePath } from '#app/ui/router.ts'
import { useToast } from '#app/ui/toast-region.tsx'

import { type ChoiceKind, CHOICES, type Feedback, type FeedbackAnswer, keepsAway } from './choice.ts'
import { FEEDBACK_PATH } from './feedback-path.ts'
import { type DeclinedPartner, FeedbackContext, type SentCommand } from './feedback-context.ts'

type Running = SentCommand & { number: number }

/**
 * Lets the parts of a page say things of partners without leaving it: shows at once what was chosen, keeps a line in the
 * place of a declined partner, and tells what came of each command.
 */
export function FeedbackProvider({
  feedback,
  enterpriseId,
  groups,
  children,
}: {
  feedback: Feedback
  enterpriseId: string
  /** The lists on the page: their keys and the ids of their partners. */
  groups: readonly { key: string; partners: readonly { id: string }[] }[]
  children: ReactNode
}) {
  const [running, setRunning] = useState<readonly Running[]>([])
  const [declined, setDeclined] = useState<ReadonlyMap<string, DeclinedPartner>>(new Map())
  const [returned, setReturned] = useState<string | null>(null)
  const next = useRef(0)
  const send = useCallback(
    (command: SentCommand) => {
      const number = next.current++
      setRunning((before) => [...before, { ...command, number }])
      setDeclined((before) => declinedAfter(before, command, groups))
    },
    [groups],
  )
  const answered = useCallback((command: Running, answer: FeedbackAnswer) => {
    setDeclined((before) => answeredAfter(before, command, answer))
  }, [])
  const over = useCallback((command: Running, answer: FeedbackAnswer) => {
    setRunning((before) => before.filter(({ number }) => number !== command.number))
    setDeclined((before) => settledAfter(before, command, answer))
    const { partner, group } = command
    if (partner && group !== undefined && answer.done === 'undo') setReturned(`${group} ${partner.id}`)
  }, [])
  const state = useMemo(
    () => ({
      feedback,
      enterpriseId,
      declined,
      returned,
      send,
      pendingChoice: (partnerId: string) => pendingChoice(running, partnerId),
      isBusy: (fields: Readonly<Record<string, string>>) =>
        running.some((each) => Object.entries(fields).every(([name, value]) => each.fields[name] === value)),
    }),
    [feedback, enterpriseId, declined, returned, send, running],
  )
  return (
    <FeedbackContext.Provider value={state}>
      {children}
      {running.map((command) => (
        <Runner
          key={command.number}
          command={command}
          enterpriseId={enterpriseId}
          onAnswer={answered}
          onOver={over}
          send={send}
        />
      ))}
    </FeedbackContext.Provider>
  )
}

/** Sends one command and waits until the page shows what came of it. */
function Runner({
  command,
  enterpriseId,
  onAnswer,
  onOver,
  send,
}: {
  command: Running
  enterpriseId: string
  /** As soon as the server has answered; the page may take longer. */
  onAnswer: (command: Running, answer: FeedbackAnswer) => void
  onOver: (command: Running, answer: FeedbackAnswer) => void
  send: (command: SentCommand) => void
}) {
  const { submit, state, data } = useFetcher<FeedbackAnswer>({ key: `feedback/${command.number}` })
  const path = usePath()
  const tell = useTell()
  const sent = useRef(false)
  const told = useRef(false)
  useEffect(() => {
    if (sent.current) return
    sent.current = true
    submit(
      { ...command.fields, enterprise: enterpriseId, stay: '1' },
      { method: 'post', action: path(FEEDBACK_PATH) },
    )
  }, [command, enterpriseId, path, submit])
  useEffect(() => {
    if (!data) return
    if (!told.current) {
      told.current = true
      tell(command, data, send)
      onAnswer(command, data)
    }
    if (state === 'idle') onOver(command, data)
  }, [state, data, command, onAnswer, onOver, send, tell])
  return null
}

/** Says what came of a command, with the way back. A declined partner has its own line for that. */
function useTell() {
  const t = useTranslations('partnerChoices')
  const toast = useToast()
  return useCallback(
    (command: SentCommand, answer: FeedbackAnswer, send: (command: SentCommand) => void) => {
      const { fields, partner } = command
      const name = partner?.name ?? ''
      if (answer.done === undefined) {
        const [problem] = Object.values(answer.result?.error ?? {}).flatMap((messages) => messages ?? [])
        toast({ tone: 'error', title: t('failed'), detail: problem })
        return
      }
      const chosen = CHOICES.find((kind) => answer.done === 'choose' && kind === fields.choice)
      if (chosen && keepsAway(chosen) && command.group !== undefined) return
      const title = t(`done.${chosen ?? doneOf(answer.done)}`, { name })
      const back = undoOf(command, answer)
      toast({
        tone: 'success',
        title,
        ...(back
          ? {
              action: (
                <Button variant="secondary" size="small" onClick={() => send(back)}>
                  {t('line.undo')}
                </Button>
              ),
            }
          : {}),
      })
    },
    [t, toast],
  )
}

const DONE = [
  'withdraw',
  'undo',
  'addNote',
  'removeNote',
  'restoreNote',
  'share',
  'dismiss',
  'bringBack',
] as const

function doneOf(done: string): (typeof DONE)[number] | 'choose' {
  return DONE.find((known) => known === done) ?? 'choose'
}

/** What takes a command back; null for what cannot be, or is itself taking something back. */
function undoOf({ fields, partner }: SentCommand, answer: FeedbackAnswer): SentCommand | null {
  const about = partner ? { partner } : {}
  const { command, partner: id = '', note = '', key = '' } = fields
  // Interest is taken back by the same button; what closes a card needs a way back that stays.
  if (command === 'choose' && isAway(fields.choice) && answer.at !== undefined)
    return { ...about, fields: { command: 'undo', partner: id, at: answer.at } }
  if (command === 'removeNote') return { ...about, fields: { command: 'restoreNote', note } }
  if (command === 'dismiss') return { ...about, fields: { command: 'bringBack', key } }
  if (command === 'withdraw' && fields.choice && isAway(fields.choice)) {
    const { choice, reason = '', reasonText = '' } = fields
    return { ...about, fields: { command: 'choose', partner: id, choice, reason, reasonText } }
  }
  return null
}

function isAway(choice: string | undefined): boolean {
  return CHOICES.some((kind) => kind === choice && keepsAway(kind))
}

/** The last choice about a partner that is still on its way; null when one is being taken away. */
function pendingChoice(running: readonly Running[], partnerId: string): ChoiceKind | null | undefined {
  const last = running.findLast(
    ({ fields }) =>
      fields.partner === partnerId && (fields.command === 'choose' || fields.command === 'withdraw'),
  )
  if (!last) return undefined
  return (last.fields.command === 'choose' && CHOICES.find((kind) => kind === last.fields.choice)) || null
}

function declinedAfter(
  before: ReadonlyMap<string, DeclinedPartner>,
  { fields, partner, group }: SentCommand,
  groups: readonly { key: string; partners: readonly { id: string }[] }[],
): ReadonlyMap<string, DeclinedPartner> {
  if (!partner) return before
  const known = before.get(partner.id)
  if (fields.command === 'undo' && known)
    return new Map(before).set(partner.id, { ...known, undoing: true, group })
  const kind = CHOICES.find((each) => each === fields.choice)
  if (fields.command !== 'choose' || !kind || !keepsAway(kind) || group === undefined) return before
  const places = groups.flatMap(({ key, partners }) => {
    const place = partners.findIndex(({ id }) => id === partner.id)
    return place === -1 ? [] : [[key, place] as const]
  })
  const line = { partner, kind, group, places: Object.fromEntries(places), at: null, undoing: false }
  return new Map(before).set(partner.id, line)
}

/** A choice that was made can be undone from now on; one that was refused leaves no line. */
function answeredAfter(
  before: ReadonlyMap<string, DeclinedPartner>,
  { fields, partner }: SentCommand,
  answer: FeedbackAnswer,
): ReadonlyMap<string, DeclinedPartner> {
  const known = partner && before.get(partner.id)
  if (!known || fields.command !== 'choose' || fields.choice !== known.kind) return before
  const after = new Map(before)
  if (answer.done === undefined) after.delete(partner.id)
  else after.set(partner.id, { ...known, at: answer.at ?? null })
  return after
}

/** What came back, or was chosen otherwise, needs no line once the page shows it. */
function settledAfter(
  before: ReadonlyMap<string, DeclinedPartner>,
  { fields, partner }: SentCommand,
  answer: FeedbackAnswer,
): ReadonlyMap<string, DeclinedPartner> {
  const known = partner && before.get(partner.id)
  if (!known) return before
  const after = new Map(before)
  const done = answer.done !== undefined
  if (fields.command === 'choose' && fields.choice === known.kind) return before
  if (fields.command === 'undo' && !done) after.set(partner.id, { ...known, undoing: false })
  else if (fields.command === 'undo' || fields.command === 'choose' || fields.command === 'withdraw')
    after.delete(partner.id)
  return after
}
