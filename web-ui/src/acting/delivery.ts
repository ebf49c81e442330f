import { Problem } from '../api/problem'
import type { Answer } from '../api/types'
import { forget, keep, kept } from '../session/tab'
import { ACT, actsChanged } from './undelivered'

/** How an act stands. Only `recorded` means that the record has it. */
export type Standing<Body> =
  | { readonly kind: 'resting' }
  | { readonly kind: 'sending'; readonly body: Body }
  /** No answer came: it may be in the record or not. It is sent again with the same key, and counts once. */
  | { readonly kind: 'undelivered'; readonly body: Body; readonly sending: boolean }
  /** The service said no, and nothing was recorded. */
  | { readonly kind: 'refused'; readonly body: Body; readonly problem: Problem }
  | { readonly kind: 'recorded'; readonly body: Body; readonly answer: Answer }

export interface Intention<Body> {
  /** Made once for one intention; also the identifier of what the act creates. */
  readonly key: string
  readonly body: Body
  /** The version of the thing that it was decided on; kept with it, whatever is read before it is delivered. */
  readonly on?: number | undefined
}

/** Throws a `Problem` for every answer but a good one. */
export type Send<Body> = (intention: Intention<Body>) => Promise<Answer>

/** Silence, trouble of the service and haste say nothing about the act: sending it again is right and safe. */
const isUncertain = (problem: Problem): boolean =>
  problem.status === undefined || problem.status >= 500 || problem.status === 429 || problem.status === 408

/** Milliseconds between attempts. Longer each time, so that a weak network is not kept busy. */
const PAUSES = [2_000, 5_000, 10_000, 30_000]

const intentionName = (scope: string) => `${ACT}${scope}`

/** Whatever is kept of an act: besides the intention, where the way back to it leads, and whether an answer is missing. */
const keepIntention = (scope: string, intention: Intention<unknown>, page: string, silent: boolean): void => {
  keep(intentionName(scope), { ...intention, page, silent })
  actsChanged()
}
const forgetIntention = (scope: string): void => {
  forget(intentionName(scope))
  actsChanged()
}

/** Whatever was kept has the shape it was kept in: both ends are here. */
const onTheWay = <Body>(scope: string, isBody: (body: unknown) => body is Body): Intention<Body> | undefined => {
  const found = kept(intentionName(scope))
  if (typeof found !== 'object' || found === null || !('key' in found) || !('body' in found)) return undefined
  if (typeof found.key !== 'string' || !isBody(found.body)) return undefined
  return { key: found.key, body: found.body, on: 'on' in found && typeof found.on === 'number' ? found.on : undefined }
}

export interface Delivery<Body> {
  readonly standing: () => Standing<Body>
  readonly listen: (listener: () => void) => () => void
  /** Begins a new intention, unless one is on its way. */
  readonly send: (body: Body, on?: number) => void
  /** Sends what is not delivered at once, without waiting for the next attempt. */
  readonly again: () => void
  /** Forgets an answer, so that another act can begin. */
  readonly rest: () => void
}

interface DeliveryOptions<Body> {
  /** Names the intention in this tab: what, of which thing, in which seat. */
  readonly scope: string
  readonly isBody: (body: unknown) => body is Body
  readonly send: Send<Body>
  readonly onRecorded: (answer: Answer, body: Body) => void
  readonly onRefused?: () => void
}

/**
 * Sees one act through: its key is made once and kept with its body through reloads until the service has answered. While no
 * answer comes it is sent again and again, and when the network returns.
 */
export const delivery = <Body>({ scope, isBody, send, onRecorded, onRefused }: DeliveryOptions<Body>): Delivery<Body> => {
  const listeners = new Set<() => void>()
  const page = location.pathname + location.search
  let intention = onTheWay(scope, isBody)
  let standing: Standing<Body> =
    intention === undefined ? { kind: 'resting' } : { kind: 'undelivered', body: intention.body, sending: false }
  let attempts = 0
  let underWay = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const stand = (next: Standing<Body>) => {
    standing = next
    for (const listener of listeners) listener()
  }
  const attempt = async (): Promise<void> => {
    if (intention === undefined || underWay) return
    const sent = intention
    underWay = true
    clearTimeout(timer)
    stand(attempts === 0 ? { kind: 'sending', body: sent.body } : { kind: 'undelivered', body: sent.body, sending: true })
    attempts++
    try {
      const answer = await send(sent)
      intention = undefined
      forgetIntention(scope)
      onRecorded(answer, sent.body)
      stand({ kind: 'recorded', body: sent.body, answer })
    } catch (cause) {
      const problem = cause instanceof Problem ? cause : new Problem(undefined, undefined)
      if (isUncertain(problem)) {
        keepIntention(scope, sent, page, true)
        timer = setTimeout(attempt, PAUSES[Math.min(attempts - 1, PAUSES.length - 1)])
        stand({ kind: 'undelivered', body: sent.body, sending: false })
      } else {
        intention = undefined
        forgetIntention(scope)
        stand({ kind: 'refused', body: sent.body, problem })
        onRefused?.()
      }
    } finally {
      underWay = false
    }
  }
  const again = () => void attempt()

  return {
    standing: () => standing,
    listen: (listener) => {
      if (listeners.size === 0) {
        window.addEventListener('online', again)
        // Left behind by a reload, or by leaving the page: a second attempt, in the words of one.
        if (intention !== undefined && !underWay) {
          attempts = Math.max(attempts, 1)
          timer = setTimeout(attempt, 0)
        }
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        window.removeEventListener('online', again)
        clearTimeout(timer)
      }
    },
    send: (body, on) => {
      if (intention !== undefined) return
      intention = { key: crypto.randomUUID(), body, on }
      keepIntention(scope, intention, page, false)
      attempts = 0
      void attempt()
    },
    again,
    rest: () => {
      if (intention === undefined) stand({ kind: 'resting' })
    },
  }
}
