import { plural, select } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { VoteElection, WholeCount } from '../../api/types'
import { useOptionNames } from '../../domain/elections'
import { listed } from '../../language/formats'
import { compare, decimal, dividedBy, type Fraction, width } from '../../numbers/fraction'
import { Button, Buttons } from '../../ui/Button'
import { Bars, Meter } from '../../ui/Chart'
import { More } from '../../ui/More'
import { Named, threadAt } from '../../ui/Pattern'
import { Table } from '../../ui/Table'
import { Quiet, Stack } from '../../ui/Words'
import { type Figures, figureOf, movedIn, type Round } from './figures'
import { Remarks } from './Remarks'

interface CountProps {
  readonly election: VoteElection
  readonly count: WholeCount
  readonly figures: Figures
}

const QUESTIONS = { elect: 'elect', exclude: 'exclude' } as const
const isAsked = (question: string): question is keyof typeof QUESTIONS => question in QUESTIONS
const WAYS = { 'previous-rounds': 'rounds', 'status-quo': 'quo' } as const
const isWay = (way: string): way is keyof typeof WAYS => way in WAYS

/** How ties of a round were resolved. */
export const Ties = ({ election, ties }: { readonly election: VoteElection; readonly ties: Round['ties'] }) => {
  const { i18n, t } = useLingui()
  const name = useOptionNames(election)
  return ties.map((tie) => {
    const tied = listed(i18n.locale, tie.tied.map(name))
    const picked = name(tie.picked)
    const asked = isAsked(tie.question) ? QUESTIONS[tie.question] : 'transfer'
    const way = isWay(tie.by) ? WAYS[tie.by] : 'lot'
    return (
      <p key={`${tie.question} ${tie.picked}`}>
        {t`A tie of ${tied} is resolved ${select(way, { rounds: 'by the rounds before', quo: 'for what there is now', other: 'by lot' })}: ${select(asked, { elect: `${picked} is elected.`, exclude: `${picked} is excluded.`, other: `the votes of ${picked} are transferred first.` })}`}
      </p>
    )
  })
}

/** Further places than these are a count's guard: figures that differ only there are equal to it. */
const PLACES = 9
const isBelow = (votes: Fraction, quota: Fraction): boolean =>
  compare(votes, quota) < 0 && decimal(votes, PLACES).digits !== decimal(quota, PLACES).digits

interface RoundProps {
  readonly election: VoteElection
  readonly round: Round
  readonly quota: string | null
  readonly figures: Figures
}

/** One round in sentences: where votes went, what stood in the way, who is elected or excluded. */
const RoundWords = ({ election, round, quota, figures }: RoundProps) => {
  const { i18n, t } = useLingui()
  const name = useOptionNames(election)
  const tally = (id: string) => figures(round.tallies[id] ?? '0')
  return (
    <>
      {movedIn(round).map(({ from, to }) => {
        const giver = name(from)
        const parts = listed(
          i18n.locale,
          to.map(({ id, votes }) => {
            const number = figures(votes)
            const receiver = id === undefined ? '' : name(id)
            return id === undefined ? t`${number} to nobody` : t`${number} to ${receiver}`
          }),
        )
        return (
          <p key={from}>
            <Trans>
              Votes of {giver} go on: {parts}.
            </Trans>
          </p>
        )
      })}
      <Remarks
        election={election}
        remarks={round.remarks}
        notes={round.note === '' || round.ties.length > 0 ? [] : [round.note]}
        figures={figures}
      />
      <Ties election={election} ties={round.ties} />
      {round.elected.map((id) => {
        const option = name(id)
        const votes = tally(id)
        return (
          <p key={id}>
            {round.tallies[id] === undefined ? (
              <Trans>
                <b>{option}</b> is elected.
              </Trans>
            ) : quota !== null && isBelow(figureOf(round.tallies[id]), figureOf(quota)) ? (
              <Trans>
                <b>{option}</b> is elected with {votes}, below the quota, since no more are left than places.
              </Trans>
            ) : (
              <Trans>
                <b>{option}</b> is elected with {votes}.
              </Trans>
            )}
          </p>
        )
      })}
      {round.excluded.map((id) => {
        const option = name(id)
        const votes = tally(id)
        return (
          <p key={id}>
            <Trans>
              {option} is excluded with {votes}.
            </Trans>
          </p>
        )
      })}
    </>
  )
}

/** The round as bars, with the quota as a mark. The table below says the same. */
export const Tallies = ({ election, round, quota, figures }: RoundProps) => {
  const name = useOptionNames(election)
  const all = Object.values(round.tallies).map(figureOf)
  const need = quota === null ? undefined : figureOf(quota)
  const most = [...all, ...(need === undefined ? [] : [need])].reduce<Fraction | undefined>(
    (highest, one) => (highest === undefined || compare(one, highest) > 0 ? one : highest),
    undefined,
  )
  const part = (one: Fraction) => (most === undefined ? 0 : width(dividedBy(one, most) ?? { numerator: 0n, denominator: 1n }))
  return (
    <Bars>
      {election.options.map(({ id }, at) => {
        const votes = round.tallies[id]
        return votes === undefined ? null : (
          <Meter
            key={id}
            thread={threadAt(at)}
            name={<Named pattern={threadAt(at)}>{name(id)}</Named>}
            words={figures(votes)}
            filled={part(figureOf(votes))}
            mark={need === undefined ? undefined : part(need)}
          />
        )
      })}
    </Bars>
  )
}

/** Round by round: in sentences, as a picture and as a table. */
export const Rounds = ({ election, count, figures }: CountProps) => {
  const { t } = useLingui()
  const name = useOptionNames(election)
  const [shown, show] = useState(count.rounds.length)
  const round = count.rounds[shown - 1]
  const quotaOf = (one: Round) => one.quota ?? count.quota
  const quota = round === undefined ? null : quotaOf(round)
  const quotas = new Set(count.rounds.map(quotaOf))
  const head = (number: number): ReactNode => <Trans>Round {number}</Trans>
  return (
    <Stack>
      <ol style={{ listStyle: 'none', padding: 0, display: 'grid', gap: '1rem' }}>
        {count.rounds.map((one) => (
          <li key={one.round}>
            <h3>{head(one.round)}</h3>
            <RoundWords election={election} round={one} quota={quotaOf(one)} figures={figures} />
          </li>
        ))}
      </ol>
      {round === undefined ? null : (
        <div>
          <h3>
            <Trans>After round {shown}</Trans>
          </h3>
          {quota === null ? null : (
            <Quiet>
              <Trans>The mark shows the quota: {figures(quota)}.</Trans>
            </Quiet>
          )}
          <Tallies election={election} round={round} quota={quota} figures={figures} />
          <Buttons>
            <Button second small busy={shown === 1} onPress={() => show(shown - 1)}>
              <Trans>The round before</Trans>
            </Button>
            <Button second small busy={shown === count.rounds.length} onPress={() => show(shown + 1)}>
              <Trans>The next round</Trans>
            </Button>
          </Buttons>
        </div>
      )}
      <More title={t`${plural(count.rounds.length, { one: 'The round as a table', other: 'All # rounds as a table' })}`}>
        <Table
          kind="compare"
          label={t`The count, round by round, as a table`}
          columns={[
            { key: 'option', title: t`Option` },
            ...count.rounds.map((one) => ({ key: String(one.round), title: t`Round ${one.round}`, number: true })),
          ]}
          rows={election.options.map(({ id }) => ({
            key: id,
            cells: [name(id), ...count.rounds.map((one) => (one.tallies[id] === undefined ? '–' : figures(one.tallies[id])))],
          }))}
          footer={[
            { key: 'nobody', cells: [t`To nobody`, ...count.rounds.map((one) => figures(one.exhausted))] },
            ...([...quotas].every((one) => one === null)
              ? []
              : [
                  {
                    key: 'quota',
                    cells: [
                      t`Quota`,
                      ...count.rounds.map((one) => {
                        const needed = quotaOf(one)
                        return needed === null ? '–' : figures(needed)
                      }),
                    ],
                  },
                ]),
          ]}
        />
      </More>
    </Stack>
  )
}
