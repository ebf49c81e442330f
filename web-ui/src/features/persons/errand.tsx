import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useRef, useState } from 'react'
import { refusalWords } from '../../acting/refusals/words'
import type { Governance } from '../../acting/useAct'
import { governanceAt } from '../../api/client'
import { Problem } from '../../api/problem'
import { bring } from '../../language/i18n'
import { useSession } from '../../session/session'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'

const Refused = lazy(async () => {
  const [component] = await Promise.all([import('../../acting/refusals/Refused'), bring(refusalWords)])
  return component
})

export type Standing<Result> =
  | { readonly kind: 'resting' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'done'; readonly result: Result }

/** Whether trying again, with the same key, may end otherwise. */
const isUncertain = ({ status }: Problem) => status === undefined || status >= 500 || status === 429

/**
 * Something asked of the person register: no act of the record, and nothing of it is kept in the browser. Until there is an
 * answer it is the same errand, with the same key.
 */
export const useErrand = <Body, Result>(send: (governance: Governance, key: string, body: Body) => Promise<Result>) => {
  const session = useSession()
  const governance = session.kind === 'person' ? session.governance : undefined
  const [standing, stand] = useState<Standing<Result>>({ kind: 'resting' })
  const open = useRef<{ readonly key: string; readonly body: Body }>(undefined)
  const attempt = async (): Promise<void> => {
    const errand = open.current
    if (errand === undefined || governance === undefined) return
    stand({ kind: 'sending' })
    try {
      const result = await send(governanceAt(governance), errand.key, errand.body)
      open.current = undefined
      stand({ kind: 'done', result })
    } catch (cause) {
      const problem = cause instanceof Problem ? cause : new Problem(undefined, undefined)
      if (isUncertain(problem)) {
        stand({ kind: 'unanswered' })
      } else {
        open.current = undefined
        stand({ kind: 'refused', problem })
      }
    }
  }
  return {
    standing,
    busy: standing.kind === 'sending',
    send: (body: Body) => {
      open.current = { key: crypto.randomUUID(), body }
      void attempt()
    },
    again: () => void attempt(),
    rest: () => stand({ kind: 'resting' }),
  } as const
}

interface ErrandStateProps {
  readonly errand: { readonly standing: Standing<unknown>; readonly again: () => void }
}

/** Between asking and the answer. Nothing while it rests or when it is done. */
export const ErrandState = ({ errand: { standing, again } }: ErrandStateProps) => {
  const { t } = useLingui()
  switch (standing.kind) {
    case 'resting':
    case 'done':
      return null
    case 'sending':
      return (
        <p role="status">
          <Trans>Being sent…</Trans>
        </p>
      )
    case 'unanswered':
      return (
        <Note tone="wait" icon="off" title={t`No answer came`} alert>
          <p>
            <Trans>It may have arrived or not. Sending it again is safe: it counts once.</Trans>
          </p>
          <Button small second onPress={again}>
            <Trans>Send it again</Trans>
          </Button>
        </Note>
      )
    case 'refused':
      return (
        <Suspense fallback={null}>
          <Refused problem={standing.problem} compare={null} />
        </Suspense>
      )
  }
}
