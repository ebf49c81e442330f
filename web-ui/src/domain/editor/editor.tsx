import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Charter } from '../../api/types'
import { QuietButton } from '../../ui/Button'
import { PickField, TextArea } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Stack } from '../../ui/Words'
import { CharterChanges, CharterPreview, CharterTrial } from '../CharterWords'
import { leavesOf } from '../constituencies'
import { Assemblies } from './assemblies'
import { type Check, useCheck } from './check'
import { Constituencies } from './constituencies'
import { useContradictionWords } from './contradictions'
import { Decisions } from './decisions'
import { DraftOf } from './draft'
import css from './editor.module.css'
import { General } from './general'
import { type Json, leavesIn, listAt, parsed, respoken, written } from './json'
import { Groups, Membership } from './membership'
import { Offices } from './offices'
import { goTo, usePlaceName } from './places'
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
  /** On whose past votes it can be tried. */
  readonly platform?: string
  readonly moves?: readonly Move[]
  readonly onMove?: (moves: readonly Move[]) => void
  readonly still: boolean
}

const Forms = () => (
  <div>
    <General />
    <Constituencies />
    <Membership />
    <Groups />
    <Assemblies />
    <Offices />
    <Decisions />
  </div>
)

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

interface FoundProps {
  readonly check: Check
  readonly value: Json
  /** Whether there are forms in which a place can be shown. */
  readonly shown: boolean
}

/** Everything that is wrong, each with the way to its place. */
const Found = ({ check, value, shown }: FoundProps) => {
  const { t } = useLingui()
  const words = useContradictionWords()
  const placeName = usePlaceName()
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
      <ul className={css.found}>
        {contradictions.map((one) => {
          const place = placeName(value, one.where)
          return (
            <li key={`${one.where} ${one.code}`}>
              {words(one)}{' '}
              {place === '' ? null : shown ? (
                <QuietButton onPress={() => goTo(one.where)}>{place}</QuietButton>
              ) : (
                <code style={{ overflowWrap: 'anywhere' }}>{one.where}</code>
              )}
            </li>
          )
        })}
      </ul>
    </Note>
  )
}

const NONE: readonly Move[] = []

/** A charter by forms, or as the JSON that it is, with what it says and what is wrong with it. */
export const Editor = ({ text, onWrite, before, platform, moves = NONE, onMove, still }: EditorProps) => {
  const { t } = useLingui()
  const [asText, setAsText] = useState(false)
  const words = useContradictionWords()
  const value = parsed(text)
  const check = useCheck(text, before, moves)
  const charter = check.charter === undefined ? undefined : shown(check.charter)
  const was = before === undefined ? [] : leavesOf(before.constituencies)
  const is = leavesIn(listAt(value, '/constituencies'))
  const gone = was.filter(({ id }) => is.every((one) => one.id !== id))
  const found = (check.contradictions ?? []).map((one) => ({ where: one.where, words: words(one) }))
  const move = (next: readonly Move[]) => {
    onMove?.(next)
    // Whatever spoke of the one that goes away speaks of the one where its members belong.
    const added = next.find(({ from, to }) => moves.every((one) => one.from !== from || one.to !== to))
    if (added !== undefined && value !== undefined) onWrite(written(respoken(value, 'constituency', added.from, added.to)))
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
        <DraftOf draft={{ value, write: (next) => onWrite(written(next)), found, still }}>
          <Forms />
        </DraftOf>
      )}
      {gone.length === 0 || onMove === undefined || is.length === 0 ? null : (
        <Moves gone={gone} to={is} moves={moves} onMove={move} still={still} />
      )}
      <Found check={check} value={value ?? {}} shown={!asText && value !== undefined} />
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
      {charter === undefined || platform === undefined ? null : <CharterTrial key={text} platform={platform} charter={charter} />}
    </Stack>
  )
}
