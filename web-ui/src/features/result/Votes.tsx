import { plural, select } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Vote } from '../../api/types'
import type { Measured } from '../../domain/findings'
import { useNumbers } from '../../language/numbers'
import { type Fraction, fraction, minus, width } from '../../numbers/fraction'
import { Bars, Meter, StackedBar } from '../../ui/Chart'
import { Legend, Named, type Pattern, type Thread } from '../../ui/Pattern'
import { Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Large, Quiet } from '../../ui/Words'

type Tally = NonNullable<Vote['tally']>
type Line = Tally['total']

/** On the roll or present, and no vote from them. Null where the body keeps its own roll. */
const notCast = ({ for: inFavour, against, abstain, entitled }: Line): number | null =>
  entitled === null ? null : Math.max(0, entitled - inFavour - against - abstain)

/** The weight of those on the roll from whom there is no vote. */
const notCastWeight = ({ for: inFavour, against, abstain, entitled }: NonNullable<Tally['weight']>): Fraction =>
  [inFavour, against, abstain].reduce((left, part) => minus(left, fraction(part)), fraction(entitled))

interface VotesProps {
  readonly tally: Tally
  readonly threadOf: (constituency: string) => Thread
}

/** Bars by constituency, and below them their table. */
export const Votes = ({ tally, threadOf }: VotesProps) => {
  const { t } = useLingui()
  const numbers = useNumbers()
  const known = tally.constituencies.every((line) => notCast(line) !== null)
  const pieces = (line: Line): readonly { readonly pattern: Pattern; readonly width: number }[] => [
    { pattern: 'for', width: line.for },
    { pattern: 'against', width: line.against },
    { pattern: 'abstain', width: line.abstain },
    { pattern: 'none', width: notCast(line) ?? 0 },
  ]
  const cells = (line: Line) => [
    numbers.count(line.for),
    numbers.count(line.against),
    numbers.count(line.abstain),
    numbers.count(line.present),
    ...(known ? [numbers.count(notCast(line) ?? 0)] : []),
  ]
  const { weight } = tally
  const weighed = tally.constituencies.filter((line) => line.weight !== null)
  return (
    <Section id="votes" title={<Trans>How each constituency voted</Trans>} beside={<span>{t`in votes`}</span>}>
      <Legend
        items={[
          { pattern: 'for', name: t`For` },
          { pattern: 'against', name: t`Against` },
          { pattern: 'abstain', name: t`Abstain` },
          ...(known ? [{ pattern: 'none' as const, name: t`Did not vote` }] : []),
        ]}
      />
      <Bars>
        {tally.constituencies.map((line) => (
          <StackedBar
            key={line.id}
            name={<Named pattern={threadOf(line.id)}>{line.name}</Named>}
            words={t`${plural(line.for, { one: '# for', other: '# for' })}, ${plural(line.against, { one: '# against', other: '# against' })}`}
            pieces={pieces(line)}
          />
        ))}
      </Bars>
      <Table
        kind="compare"
        label={t`Votes by constituency, as a table`}
        columns={[
          { key: 'name', title: t`Constituency` },
          { key: 'for', title: t`For`, number: true },
          { key: 'against', title: t`Against`, number: true },
          { key: 'abstain', title: t`Abstain`, number: true },
          { key: 'present', title: t`Present`, number: true },
          ...(known ? [{ key: 'none', title: t`Did not vote`, number: true }] : []),
        ]}
        rows={tally.constituencies.map((line) => ({ key: line.id, cells: [line.name, ...cells(line)] }))}
        footer={[
          // One constituency is already all of them.
          ...(tally.constituencies.length === 1 && weight === null ? [] : [{ key: 'all', cells: [t`All, votes`, ...cells(tally.total)] }]),
          ...(weight === null
            ? []
            : [
                {
                  key: 'weight',
                  cells: [
                    t`All, weight of 100`,
                    numbers.weight(fraction(weight.for)),
                    numbers.weight(fraction(weight.against)),
                    numbers.weight(fraction(weight.abstain)),
                    numbers.weight(fraction(weight.present)),
                    ...(known ? [numbers.weight(notCastWeight(weight))] : []),
                  ],
                },
              ]),
        ]}
      />
      {weighed.map(({ id, name, weight: within }) => {
        const [yes, no, neither] = [within?.for, within?.against, within?.abstain].map((part) => numbers.percent(fraction(part ?? '0')))
        return (
          <p key={id}>
            <Trans>
              In {name} members weigh differently: of its weight, {yes} was for, {no} against and {neither} abstained.
            </Trans>
          </p>
        )
      })}
    </Section>
  )
}

interface TurnoutProps {
  readonly vote: Vote
  readonly threadOf: (constituency: string) => Thread
  /** The quorum's threshold inside each constituency, where there is one. */
  readonly mark: Measured | undefined
}

export const Turnout = ({ vote, threadOf, mark }: TurnoutProps) => {
  const { t } = useLingui()
  const numbers = useNumbers()
  const { ballots, of, constituencies } = vote.turnout
  const cast = numbers.count(ballots)
  const all = of === null ? '' : numbers.count(of)
  const percent = of === null || of === 0 ? null : numbers.percent(fraction(`${ballots}/${of}`))
  const threshold = mark === undefined ? '' : numbers.share(mark.required)
  const need = mark?.strict === true ? 'more' : 'least'
  return (
    <Section title={<Trans>Turnout</Trans>}>
      <Large>{of === null ? t`${plural(ballots, { one: '# vote', other: '# votes' })}` : t`${cast} of ${all} on the roll`}</Large>
      <div style={{ marginBlockEnd: '1rem' }}>
        <Quiet>
          {percent === null ? (
            <Trans>The body keeps its own roll, so how many were entitled is not recorded here.</Trans>
          ) : mark === undefined ? (
            percent
          ) : (
            t`${percent}. The mark shows the quorum: ${select(need, { more: 'more than', other: 'at least' })} ${threshold}.`
          )}
        </Quiet>
      </div>
      <Bars>
        {constituencies.map(({ id, name, cast: taken, of: entitled }) =>
          of === null && constituencies.length === 1 ? null : entitled === null || entitled === 0 ? (
            <p key={id}>
              <Named pattern={threadOf(id)}>{t`${name}: ${numbers.count(taken)}`}</Named>
            </p>
          ) : (
            <Meter
              key={id}
              thread={threadOf(id)}
              name={<Named pattern={threadOf(id)}>{name}</Named>}
              words={`${numbers.count(taken)}/${numbers.count(entitled)}`}
              filled={Math.min(1, width(fraction(`${taken}/${entitled}`)))}
              mark={mark === undefined ? undefined : width(fraction(mark.required))}
            />
          ),
        )}
      </Bars>
    </Section>
  )
}
