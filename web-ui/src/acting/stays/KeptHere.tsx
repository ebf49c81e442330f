import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react'
import { Button, Buttons } from '../../ui/Button'
import { Note } from '../../ui/Note'
import type { Unsent } from '../around'
import { isWritten, writtenIn } from './written'

/** Why the act of a form can be done no more. */
export type What =
  | { readonly kind: 'seat-ended' }
  | { readonly kind: 'office-ended' }
  | { readonly kind: 'moved-on' }
  | { readonly kind: 'told'; readonly words: string }

interface KeptHereProps {
  readonly what: What
  readonly kept: ReactNode
  readonly unsent: readonly Unsent[]
  /** Where the form is. */
  readonly place: RefObject<HTMLElement | null>
  readonly onPutAway: () => void
}

/** Above a form whose act can be done no more: what happened, what was kept, what to do. */
const KeptHere = ({ what, kept, unsent, place, onPutAway }: KeptHereProps) => {
  const { t } = useLingui()
  const [words, setWords] = useState(false)
  const [copied, setCopied] = useState<boolean>()
  useLayoutEffect(() => setWords(isWritten(place.current)), [place])
  const title = {
    'seat-ended': t`Your seat has ended`,
    'office-ended': t`Your office has ended`,
    'moved-on': t`Something happened meanwhile: this can no longer be done`,
    told: what.kind === 'told' ? what.words : '',
  }[what.kind]
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(writtenIn(place.current))
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div style={{ marginBlockEnd: '1.5rem' }}>
      <Note tone="wait" icon="alert" title={title} alert>
        {/* Of an act that was sent, the form itself says how it stands. */}
        {unsent.every((how) => how === 'written') ? (
          <p>{kept ?? <Trans>It was not sent, and nothing of it is in the record. What you wrote is kept here.</Trans>}</p>
        ) : null}
      </Note>
      <Buttons>
        {words ? (
          <Button small second onPress={() => void copy()}>
            <Trans>Copy what I wrote</Trans>
          </Button>
        ) : null}
        {unsent.includes('undelivered') ? null : (
          <Button small second onPress={onPutAway}>
            <Trans>Put it away</Trans>
          </Button>
        )}
      </Buttons>
      <p aria-live="polite" style={{ marginBlockStart: '.5rem' }}>
        {copied === undefined ? null : copied ? (
          <Trans>It is copied: paste it where you want to keep it.</Trans>
        ) : (
          <Trans>This browser does not let the page copy it. Mark the words below and copy them yourself.</Trans>
        )}
      </p>
    </div>
  )
}

export default KeptHere
