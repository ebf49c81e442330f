import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Contribution, Objection } from '../../api/types'
import type { IconName } from '../../ui/Icon'
import type { Tone } from '../../ui/Mark'

export type Stance = Contribution['stance']
export const STANCES = ['support', 'concern', 'question', 'alternative', 'experience'] as const satisfies readonly Stance[]

interface StanceWords {
  readonly word: string
  readonly tone: Tone
  readonly icon: IconName
  readonly counted: (count: number) => string
}

/** How a contribution stands to its proposal. */
export const useStances = (): Readonly<Record<Stance, StanceWords>> => {
  const { t } = useLingui()
  return useMemo(
    () => ({
      support: {
        word: t`Support`,
        tone: 'open',
        icon: 'check',
        counted: (n) => t`${plural(n, { one: '# in support', other: '# in support' })}`,
      },
      concern: {
        word: t`Concern`,
        tone: 'wait',
        icon: 'alert',
        counted: (n) => t`${plural(n, { one: '# concern', other: '# concerns' })}`,
      },
      question: {
        word: t`Question`,
        tone: 'still',
        icon: 'ask',
        counted: (n) => t`${plural(n, { one: '# question', other: '# questions' })}`,
      },
      alternative: {
        word: t`Alternative`,
        tone: 'still',
        icon: 'branch',
        counted: (n) => t`${plural(n, { one: '# alternative', other: '# alternatives' })}`,
      },
      experience: {
        word: t`Experience`,
        tone: 'still',
        icon: 'learn',
        counted: (n) => t`${plural(n, { one: '# experience', other: '# experiences' })}`,
      },
    }),
    [t],
  )
}

/** How an objection stands, as its frame says it. */
export const useObjectionStates = (): ((objection: Objection) => {
  readonly word: string
  readonly tone: Tone
  readonly icon: IconName
}) => {
  const { t } = useLingui()
  return ({ state, maintained }) => {
    switch (state) {
      case 'open':
        return { word: t`Objection, not answered yet`, tone: 'fails', icon: 'hand' }
      case 'answered':
        return { word: t`Objection, answered`, tone: 'wait', icon: 'hand' }
      case 'maintained':
        return {
          word: maintained?.extent === 'part' ? t`Objection, partly maintained` : t`Objection, maintained`,
          tone: 'wait',
          icon: 'hand',
        }
      case 'resolved':
        return { word: t`Objection, resolved`, tone: 'holds', icon: 'check' }
      case 'withdrawn':
        return { word: t`Objection, withdrawn`, tone: 'still', icon: 'dash' }
    }
  }
}
