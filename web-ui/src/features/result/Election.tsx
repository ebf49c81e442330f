import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { voteCountQuery } from '../../api/queries'
import type { Vote, VoteElection } from '../../api/types'
import { ElectionTerms } from '../../domain/ElectionWords'
import { formOf, useOptionNames } from '../../domain/elections'
import { useNumbers } from '../../language/numbers'
import { decimal, times, whole } from '../../numbers/fraction'
import { Awaiting } from '../../ui/Awaiting'
import { FileLink, QuietButton } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Facts, Section } from '../../ui/Section'
import { Hash, Prose, Quiet, Stack } from '../../ui/Words'
import { commandOf } from './command'
import { type Figures, figureOf, hasRounds } from './figures'
import { Lots } from './Lot'
import { Pairs } from './Pairs'
import { Rounds, Tallies, Ties } from './Rounds'

interface ElectionProps {
  readonly platform: string
  readonly vote: Vote
  readonly election: VoteElection
}

/** Some methods carry five decimals from round to round. */
const PLACES = 5
const HUNDRED = whole(100)

/** By weight, of 100 for the whole body; exact figures are those of the record. */
const useFigures = ({ by }: VoteElection, exact: boolean): Figures => {
  const { units } = useNumbers()
  return (written) => {
    const figure = figureOf(written)
    if (exact) return written
    const shown = by === 'weight' ? times(figure, HUNDRED) : figure
    return decimal(shown, PLACES).exact ? units(shown, PLACES) : `~${units(shown, PLACES)}`
  }
}

/** The whole count: sums, rounds or pairs, as the method has them. */
const Counted = ({ platform, vote, election }: ElectionProps) => {
  const [exact, setExact] = useState(false)
  const figures = useFigures(election, exact)
  const { data: count } = useSuspenseQuery(voteCountQuery(platform, vote.id))
  const only = count.rounds[0]
  return (
    <Stack>
      <p>
        {election.by === 'weight' && !exact ? <Trans>In weight, of 100 for the whole body.</Trans> : null}{' '}
        <QuietButton pressed={exact} onPress={() => setExact(!exact)}>
          {exact ? <Trans>Show rounded figures</Trans> : <Trans>Show exact figures</Trans>}
        </QuietButton>
      </p>
      {hasRounds(count) ? (
        <Rounds election={election} count={count} figures={figures} />
      ) : (
        <>
          {only === undefined || Object.keys(only.tallies).length === 0 ? null : (
            <Tallies election={election} round={only} quota={count.quota} figures={figures} />
          )}
          {only === undefined ? null : <Ties election={election} ties={only.ties} />}
        </>
      )}
      <Pairs election={election} count={count} figures={figures} />
    </Stack>
  )
}

/** How an election was counted, and everything to count it again. */
const Election = ({ platform, vote, election }: ElectionProps) => {
  const { t } = useLingui()
  const { count } = useNumbers()
  const name = useOptionNames(election)
  const { elected, lot, seats } = election
  const files = `/api/platforms/${platform}/votes/${vote.id}`
  const command = commandOf(election)
  const whole =
    elected === null || elected.count === null ? null : (
      <FileLink href={`${files}/count.json`} second small>
        <Icon name="down" />
        <Trans>Whole count (JSON)</Trans>
      </FileLink>
    )
  return (
    <>
      <Section id="count" title={<Trans>The count</Trans>}>
        <Stack>
          <Prose>
            <ElectionTerms election={election} />
          </Prose>
          {elected === null ? null : (
            <Facts
              columns={2}
              facts={[
                { name: t`Seats`, value: count(seats) },
                { name: t`Ballots that mark options`, value: count(elected.valid) },
                { name: t`Blank ballots`, value: count(elected.blank) },
                ...(elected.spoilt === 0 ? [] : [{ name: t`Spoilt papers`, value: count(elected.spoilt) }]),
              ]}
            />
          )}
          {elected === null || elected.count === null ? (
            <p>
              <Trans>No ballot marks an option, so nothing was counted.</Trans>
            </p>
          ) : (
            <Awaiting what={<Trans>Getting the count…</Trans>}>
              <Counted platform={platform} vote={vote} election={election} />
            </Awaiting>
          )}
          {vote.openings.length === 0 ? (
            whole
          ) : (
            <>
              <p>{t`${plural(vote.turnout.ballots, { one: 'The ballot, as a file with which anybody can count again:', other: 'All # ballots, as files with which anybody can count again:' })}`}</p>
              <ul style={{ listStyle: 'none', padding: 0, display: 'flex', flexWrap: 'wrap', gap: '.75rem' }}>
                {formOf(election.method) !== 'figures' ? (
                  <li>
                    <FileLink href={`${files}/ballots.blt`} second small>
                      <Icon name="down" />
                      <Trans>Ballots (BLT)</Trans>
                    </FileLink>
                  </li>
                ) : null}
                <li>
                  <FileLink href={`${files}/ballots.csv`} second small>
                    <Icon name="down" />
                    <Trans>Ballots (CSV)</Trans>
                  </FileLink>
                </li>
                {whole === null ? null : <li>{whole}</li>}
              </ul>
              {command === undefined ? null : (
                <Quiet>
                  <Trans>
                    Baraza’s own program counts the file again: <Hash>{command}</Hash>
                  </Trans>
                </Quiet>
              )}
            </>
          )}
        </Stack>
      </Section>
      {lot === null ? null : (
        <Lots lot={lot} name={name} named={t`Option`} called={t`Its number`}>
          <p>
            <Trans>A tie that nothing else resolves is resolved by lot.</Trans>
          </p>
        </Lots>
      )}
    </>
  )
}

export default Election
