import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { VoteElection } from '../../api/types'
import { formOf, useOptionNames } from '../../domain/elections'
import { Choices, Paper as Frame, Several } from '../../ui/Choices'
import { Giving } from './Giving'
import { useOptionLine } from './OptionName'
import { Ranking } from './Ranking'
import { BLANK, type Fault, figuresOf, giving, marking, ranking, ranksOf, type Said } from './said'

interface PaperProps {
  readonly election: VoteElection
  readonly question: ReactNode
  readonly line: ReactNode
  readonly name: string
  readonly said: Said | undefined
  readonly onSay: (said: Said | undefined) => void
  /** What keeps it from being cast, once somebody tried. */
  readonly fault: Fault | undefined
}

const useHowTo = ({ method, most, options }: VoteElection): string => {
  const { t } = useLingui()
  const number = most ?? 0
  switch (formOf(method)) {
    case 'one':
      return t`Mark one of them.`
    case 'some':
      return most === null
        ? t`Mark all that you approve of: one, several or all.`
        : t`${plural(number, { one: 'Mark # of them.', other: 'Mark # of them at most.' })}`
    case 'ranked':
      return t`${plural(options.length, { one: 'Rank it.', other: 'Put them in your order, your first choice first. You need not rank all # of them.' })}`
    case 'figures':
      return method === 'points'
        ? t`${plural(number, { one: 'You have # point to give.', other: 'Share out # points among them, as you like.' })}`
        : t`Give each a figure from 0 to ${number}.`
  }
}

const useFaultWords = ({ method, most }: VoteElection): ((fault: Fault) => string) => {
  const { t } = useLingui()
  const number = most ?? 0
  return (fault) => {
    if (fault === 'nothing') return t`Nothing is marked yet. To choose none of them, say that your ballot is blank.`
    if (formOf(method) === 'some')
      return t`${plural(number, { one: 'Too many are marked: # at most.', other: 'Too many are marked: # at most.' })}`
    return method === 'points'
      ? t`${plural(number, { one: 'You gave more than your # point.', other: 'You gave more than your # points.' })}`
      : t`A figure is higher than ${number}.`
  }
}

/** The ballot paper of an election, in the form of its method. */
export const Paper = ({ election, question, line, name, said, onSay, fault }: PaperProps) => {
  const { t } = useLingui()
  const optionName = useOptionNames(election)
  const optionLine = useOptionLine(election)
  const howTo = useHowTo(election)
  const words = useFaultWords(election)
  // What was marked before the ballot was said to be blank, should it not be after all.
  const [before, remember] = useState<Said>()
  const blank = said !== undefined && 'choice' in said
  const { seats, options, method } = election
  const form = formOf(method)
  const error = fault === undefined ? undefined : words(fault)
  const lines = (
    <>
      {line} {t`${plural(seats, { one: '# of these is chosen.', other: '# of these are chosen.' })}`} <b>{howTo}</b>
    </>
  )
  const all = options.map(({ id }) => {
    const categories = optionLine(id)
    return { value: id, name: optionName(id), ...(categories === undefined ? {} : { line: categories }) }
  })
  if (form === 'one')
    return (
      <Choices
        question={question}
        line={lines}
        name={name}
        value={blank ? 'blank' : ranksOf(said)[0]?.[0]}
        onChoose={(chosen) => onSay(chosen === 'blank' ? BLANK : ranking([[chosen]]))}
        error={error}
        options={[...all, { value: 'blank', name: t`Blank ballot`, line: t`Takes part, and chooses none of them` }]}
      />
    )
  return (
    <Frame question={question} line={lines} name={name} error={error}>
      {blank ? null : form === 'some' ? (
        <Several
          chosen={ranksOf(said)[0] ?? []}
          onChoose={(chosen) => onSay(marking(election, chosen))}
          options={all}
          told={t`${plural(ranksOf(said).flat().length, { one: '# is marked', other: '# are marked' })}`}
        />
      ) : form === 'ranked' ? (
        <Ranking election={election} ranks={ranksOf(said)} onRank={(ranks) => onSay(ranking(ranks))} />
      ) : (
        <Giving election={election} figures={figuresOf(said)} onGive={(figures) => onSay(giving(figures))} />
      )}
      <div style={{ marginBlockStart: '1.5rem' }}>
        <Several
          chosen={blank ? ['blank'] : []}
          onChoose={(chosen) => {
            if (chosen.length === 0) onSay(before)
            else {
              remember(said)
              onSay(BLANK)
            }
          }}
          options={[{ value: 'blank', name: t`Blank ballot`, line: <Trans>Takes part, and chooses none of them</Trans> }]}
        />
      </div>
    </Frame>
  )
}
