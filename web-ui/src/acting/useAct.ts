import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useContext, useMemo, useRef, useSyncExternalStore } from 'react'
import { governanceAt, readFrom, unwrap } from '../api/client'
import type { Answer } from '../api/types'
import { useSession } from '../session/session'
import { Around, useUnsent } from './around'
import { type Basis, decidedOn } from './basis'
import { type Delivery, delivery, type Intention, type Standing } from './delivery'

export type Governance = ReturnType<typeof governanceAt>

interface ActOptions<Body> {
  /** Names the intention in this tab: what, of which thing, in which seat, such as `ballot/<vote>/<seat>`. */
  readonly scope: string
  /** Whether what this tab kept through a reload is such a body. */
  readonly isBody: (body: unknown) => body is Body
  /** Calls the operation; the key goes into `Idempotency-Key`. */
  readonly send: (governance: Governance, intention: Intention<Body>) => ReturnType<typeof answered>
  /** Where the act is recorded; undefined for the registry of organisations, or for a platform that the act founds. */
  readonly platform: string | undefined
  readonly onRecorded?: (answer: Answer, body: Body) => void
  /** What the page shows now of the thing that the act is decided on; its version comes with the intention. */
  readonly shown?: Basis
  /** What it showed when the person began, where that is older than the form: known when the form comes. */
  readonly begun?: Basis
  /** Nothing is chosen or written yet: whatever the page shows next is read before anything is decided. */
  readonly idle?: boolean
}

type Sent = { data?: Answer | undefined; error?: unknown; response: Response }
/** Only for its type: what every operation of an act resolves to. */
const answered = (sent: Promise<Sent>) => sent

export interface Act<Body> extends Pick<Delivery<Body>, 'again' | 'rest'> {
  readonly send: (body: Body) => void
  readonly standing: Standing<Body>
  /** Nothing may be changed or sent while an act is on its way, or when it can be done no more. */
  readonly busy: boolean
}

/** The views follow in well under a second; what follows by rule, such as the outcome after a certification, a little later. */
const RULES_FOLLOW = 1_500

/** One act of the person, from the first press to the entry in the record. Queries read again what they then show. */
export const useAct = <Body>(options: ActOptions<Body>): Act<Body> => {
  const session = useSession()
  const client = useQueryClient()
  const governance = session.kind === 'person' ? session.governance : undefined
  const latest = useRef(options)
  latest.current = options
  const { scope } = options

  const one = useMemo(
    () =>
      delivery<Body>({
        scope,
        isBody: (body): body is Body => latest.current.isBody(body),
        send: async (intention) => unwrap(latest.current.send(governanceAt(governance ?? ''), intention)),
        // Somebody may have been faster: the page shows how things stand now.
        onRefused: () => {
          const { platform } = latest.current
          void client.invalidateQueries({ queryKey: platform === undefined ? ['platforms'] : ['platforms', platform] })
        },
        onRecorded: (answer, body) => {
          const { platform, onRecorded } = latest.current
          const founded = answer.stream.startsWith('platform:') ? answer.id : undefined
          readFrom(platform ?? founded, answer.stream, answer.version)
          const changed: readonly QueryKey[] = [
            platform === undefined ? ['platforms'] : ['platforms', platform],
            ['organisations'],
            ['home'],
            ['me'],
          ]
          const reread = () => Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })))
          void reread()
          setTimeout(() => void reread(), RULES_FOLLOW)
          onRecorded?.(answer, body)
        },
      }),
    [scope, governance, client],
  )
  const standing = useSyncExternalStore(one.listen, one.standing)
  useUnsent(standing.kind === 'resting' || standing.kind === 'recorded' ? undefined : standing.kind)
  const { over } = useContext(Around)
  const { shown } = options
  const basis = useRef(options.begun ?? shown)
  if (shown !== undefined) basis.current = options.idle === true ? shown : decidedOn(basis.current ?? shown, shown, standing)
  const send = useCallback(
    (body: Body) => {
      if (!over) one.send(body, basis.current?.version)
    },
    [one, over],
  )
  return {
    standing,
    busy: over || standing.kind === 'sending' || standing.kind === 'undelivered',
    send,
    again: one.again,
    rest: one.rest,
  }
}

/** For acts whose body says nothing. */
export const isNothing = (body: unknown): body is null => body === null
