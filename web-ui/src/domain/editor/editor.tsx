import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Charter } from '../../api/types'
import { QuietButton } from '../../ui/Button'
import { PickField, TextArea } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Stack } from '../../ui/Words'
import { CharterChanges, CharterPreview } from '../CharterWords'
import { leavesOf } from '../constituencies'
import { type Check, useCheck } from './check'
import { useContradictionWords } from './contradictions'
import { DraftOf, LongTextAt, PickAt } from './draft'
import { leavesIn, listAt, parsed, written } from './json'
import { ConstituenciesAt, DecisionTypesAt } from './parts'
import { shown } from './shown'

export interface Move {
  readonly from: string
  readonly to: string
}

interface EditorProps {
  /** The charter as JSON, as far as it is written. */
  readonly text: string
  readonly onWrite: (text: string) => void
  /** The charter in force, which it would amend; undefined before a platform is founded. */
  readonly before?: Charter | undefined
  readonly moves?: readonly Move[]
  readonly onMove?: (moves: readonly Move[]) => void
  readonly still: boolean
}

const Forms = () => {
  const { t } = useLingui()
  return (
    <Stack>
      <LongTextAt at="/summary" label={t`Who decides together about what`} />
      <PickAt
        at="/visibility"
        label={t`Who may read`}
        options={{ public: t`Everybody, without an account`, members: t`Only those who hold a seat` }}
      />
      <PickAt
        at="/emptyConstituency"
        label={t`The share of an empty constituency`}
        options={{ redistributed: t`is given to the others`, 'stays-empty': t`is not given to others` }}
      />
      <h2>
        <Trans>Constituencies</Trans>
      </h2>
      <ConstituenciesAt at="/constituencies" />
      <h2>
        <Trans>Kinds of decision</Trans>
      </h2>
      <DecisionTypesAt at="/decisionTypes" />
    </Stack>
  )
}

interface MovesProps {
  readonly gone: readonly { readonly id: string; readonly name: string }[]
  readonly to: readonly { readonly id: string; readonly name: string }[]
  readonly moves: readonly Move[]
  readonly onMove: (moves: readonly Move[]) => void
  readonly still: boolean
}

/** Nobody is left behind: where the members belong whose constituency goes away. */
const Moves = ({ gone, to, moves, onMove, still }: MovesProps) => {
  const { t } = useLingui()
  return (
    <>
      {gone.map(({ id, name }) => (
        <PickField
          key={id}
          label={t`Members of ${name} belong from then on to`}
          value={moves.find(({ from }) => from === id)?.to ?? ''}
          onWrite={(chosen) =>
            onMove([
              ...moves.filter(({ from }) => from !== id && gone.some((one) => one.id === from)),
              ...(chosen === '' ? [] : [{ from: id, to: chosen }]),
            ])
          }
          required
          still={still}
          options={[{ value: '', label: t`Choose a constituency` }, ...to.map((one) => ({ value: one.id, label: one.name }))]}
        />
      ))}
    </>
  )
}

const Found = ({ check }: { readonly check: Check }) => {
  const { t } = useLingui()
  const words = useContradictionWords()
  const { contradictions, failed } = check
  if (failed)
    return (
      <Note tone="wait" icon="alert" title={t`It could not be checked`}>
        <p>
          <Trans>It is checked again when you send it.</Trans>
        </p>
      </Note>
    )
  if (contradictions === undefined || contradictions.length === 0) return null
  return (
    <Note tone="wait" icon="alert" title={t`It contradicts itself`}>
      <ul>
        {contradictions.map((one) => (
          <li key={`${one.where} ${one.code}`}>
            {words(one)} {one.where === '' ? null : <code style={{ overflowWrap: 'anywhere' }}>{one.where}</code>}
          </li>
        ))}
      </ul>
    </Note>
  )
}

const NONE: readonly Move[] = []

/** A charter by forms, or as the JSON that it is, with what it says and what is wrong with it. */
export const Editor = ({ text, onWrite, before, moves = NONE, onMove, still }: EditorProps) => {
  const { t } = useLingui()
  const [asText, setAsText] = useState(false)
  const words = useContradictionWords()
  const value = parsed(text)
  const check = useCheck(text, before, moves)
  const charter = check.charter === undefined ? undefined : shown(check.charter)
  const was = before === undefined ? [] : leavesOf(before.constituencies)
  const is = leavesIn(listAt(value, '/constituencies'))
  const gone = was.filter(({ id }) => is.every((one) => one.id !== id))
  const wrong = (at: string) => {
    const found = check.contradictions?.find(({ where }) => where === at)
    return found === undefined ? undefined : words(found)
  }
  return (
    <Stack>
      {before === undefined ? null : (
        <h2>
          <Trans>The charter that it proposes</Trans>
        </h2>
      )}
      <div>
        <QuietButton pressed={asText} onPress={() => setAsText(!asText)}>
          {asText ? <Trans>Write it by forms</Trans> : <Trans>Write it as JSON</Trans>}
        </QuietButton>
      </div>
      {asText || value === undefined ? (
        <TextArea
          label={t`The charter as JSON`}
          error={value === undefined ? t`This is no JSON yet.` : undefined}
          value={text}
          onWrite={onWrite}
          rows={24}
          still={still}
        />
      ) : (
        <DraftOf draft={{ value, write: (next) => onWrite(written(next)), wrong, still }}>
          <Forms />
        </DraftOf>
      )}
      {gone.length === 0 || onMove === undefined || is.length === 0 ? null : (
        <Moves gone={gone} to={is} moves={moves} onMove={onMove} still={still} />
      )}
      <Found check={check} />
      {charter === undefined ? null : before === undefined ? (
        <CharterPreview charter={charter} />
      ) : (
        <section aria-label={t`What it changes`}>
          <h2>
            <Trans>What it changes</Trans>
          </h2>
          <CharterChanges before={before} after={charter} moves={moves} />
        </section>
      )}
    </Stack>
  )
}
