import { Trans } from '@lingui/react/macro'
import type { ComponentType } from 'react'
import type { Contribution } from '../../api/types'
import { Awaiting } from '../../ui/Awaiting'
import { Quiet } from '../../ui/Words'

/** Draws Markdown. */
export type WordsOf = ComponentType<{ readonly text: string }>

interface WordsProps {
  readonly text: Contribution['text']
  readonly of: WordsOf
}

/** What somebody wrote, or that it is withheld. */
export const Words = ({ text: { body }, of: Drawn }: WordsProps) =>
  body === null ? (
    <Quiet>
      <Trans>These words are withheld. Their entry and their hash stay in the record.</Trans>
    </Quiet>
  ) : (
    <Awaiting what={<Trans>Getting the words…</Trans>}>
      <Drawn text={body} />
    </Awaiting>
  )
