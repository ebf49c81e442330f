import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'
import { ActState } from '../../acting/ActState'
import { Around, useUnsent } from '../../acting/around'
import { useAct } from '../../acting/useAct'
import { recordQuery } from '../../api/queries'
import type { MySeat, Platform, Vote, VoteProxy } from '../../api/types'
import { SecrecyWords } from '../../domain/SecrecyWords'
import { SeatName } from '../../domain/seats'
import { useTitle } from '../../domain/title'
import { useNumbers } from '../../language/numbers'
import type { Times } from '../../language/times'
import { fraction } from '../../numbers/fraction'
import { Button, Buttons } from '../../ui/Button'
import { Choices, Steps } from '../../ui/Choices'
import { Named } from '../../ui/Pattern'
import { Permanence } from '../../ui/Permanence'
import { Facts } from '../../ui/Section'
import { Large, Quiet, Stack } from '../../ui/Words'
import { InTheRecord } from './InTheRecord'
import { Paper } from './Paper'
import { Principal } from './Principal'
import { SaidWords } from './SaidWords'
import { type Choice, faultOf, isSaid, type Said, sent } from './said'

interface BallotProps {
  readonly platform: Platform
  readonly vote: Vote
  readonly seat: MySeat
  readonly times: Times
  /** What the roll says that the seat weighs, of 1 for all; undefined as long as it is not known. */
  readonly weight: string | undefined
  /** By which the seat votes for another; undefined for its own ballot. */
  readonly proxy?: VoteProxy | undefined
  /** Of the entry whose ballot this one replaces; undefined for a first one. */
  readonly replaces?: number | undefined
  /** Where the charter lets it, to cast another ballot instead of the one of this entry. */
  readonly onChange?: ((entry: number) => void) | undefined
  /** Shown when the vote is closed and this seat has no ballot in it. */
  readonly closed: ReactNode
}

/** Moves the reading to the heading of a step that was just reached, not of the first one. */
const useStepFocus = (step: string) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(step)
  useLayoutEffect(() => {
    if (before.current === step) return
    before.current = step
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [step])
  return heading
}

/** Choose, check, receipt. */
export const Ballot = ({ platform, vote, seat, times, weight, proxy, replaces, onChange, closed }: BallotProps) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  const { percent } = useNumbers()
  const [said, say] = useState<Said>()
  const [checking, setChecking] = useState(false)
  const [asked, setAsked] = useState(false)
  const act = useAct<Said>({
    scope:
      replaces !== undefined
        ? `ballot/${vote.id}/${seat.seat}/${replaces}`
        : proxy === undefined
          ? `ballot/${vote.id}/${seat.seat}`
          : `proxy/${vote.id}/${proxy.id}`,
    isBody: isSaid,
    platform: platform.id,
    send: (governance, { key, body }) => {
      const header = { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key }
      const ballot = sent(body)
      if (replaces !== undefined)
        return governance.POST('/platforms/{platform}/votes/{vote}/ballots/replacement', {
          params: { path: { platform: platform.id, vote: vote.id }, header },
          body: ballot,
        })
      return proxy === undefined
        ? governance.POST('/platforms/{platform}/votes/{vote}/ballots', {
            params: { path: { platform: platform.id, vote: vote.id }, header },
            body: ballot,
          })
        : governance.POST('/platforms/{platform}/votes/{vote}/proxies/{proxy}/ballot', {
            params: { path: { platform: platform.id, vote: vote.id, proxy: proxy.id }, header },
            body: ballot,
          })
    },
  })
  const { standing } = act
  const [type, stream] =
    proxy !== undefined
      ? (['voting.ProxyBallotCast', `proxy:${vote.id}/${proxy.id}`] as const)
      : ([replaces === undefined ? 'voting.BallotCast' : 'voting.BallotReplaced', `ballot:${vote.id}/${seat.seat}`] as const)
  const { data: cast } = useQuery(recordQuery(platform.id, { type, seat: seat.seat, decision: vote.proposal.id }))
  const entry = cast?.items.find((one) => one.stream === stream && one.index > (replaces ?? -1))
  const step =
    standing.kind === 'recorded' || (entry !== undefined && standing.kind === 'resting')
      ? 'receipt'
      : checking || standing.kind !== 'resting'
        ? 'check'
        : 'choose'
  useUnsent(said !== undefined && step !== 'receipt' ? 'written' : undefined)
  const { over, held } = useContext(Around)
  const heading = useStepFocus(step)
  const names: Record<Choice, string> = { for: t`For`, against: t`Against`, abstain: t`Abstain` }
  const question = titleOf(vote.proposal)
  const closes = vote.closesAt === null ? undefined : times.closing(vote.closesAt)
  const own = weight ?? vote.roll.constituencies.find(({ id }) => id === seat.constituency)?.weightOfOne ?? undefined
  const share = own === undefined || proxy !== undefined ? undefined : percent(fraction(own))
  const chosen = standing.kind === 'resting' ? said : standing.body
  const { election } = vote
  const fault = election === null ? (said === undefined ? 'nothing' : undefined) : faultOf(election, said)
  const words = (ballot: Said): ReactNode =>
    election !== null ? (
      <SaidWords election={election} said={ballot} />
    ) : 'choice' in ballot ? (
      <Named pattern={ballot.choice}>{names[ballot.choice]}</Named>
    ) : null
  const steps = (
    <Steps
      label={t`Steps`}
      done={t`done`}
      steps={[t`Choose`, t`Check`, t`Receipt`]}
      at={step === 'choose' ? 0 : step === 'check' ? 1 : 2}
    />
  )
  const principal = proxy === undefined ? undefined : <Principal proxy={proxy} />
  const asSeat =
    principal === undefined ? (
      <SeatName seat={seat} />
    ) : (
      <Trans>
        <SeatName seat={seat} />, for {principal}
      </Trans>
    )

  if (step === 'receipt') {
    return (
      <InTheRecord
        platform={platform}
        vote={vote}
        times={times}
        heading={heading}
        steps={standing.kind === 'recorded' ? steps : null}
        seat={asSeat}
        choice={standing.kind === 'recorded' ? words(standing.body) : undefined}
        commitment={standing.kind === 'recorded' ? standing.answer.commitment : undefined}
        salt={standing.kind === 'recorded' ? standing.answer.salt : undefined}
        entry={entry}
        change={onChange === undefined || entry === undefined || vote.state !== 'open' ? undefined : () => onChange(entry.index)}
      />
    )
  }
  if (vote.state !== 'open' && !held && (standing.kind === 'resting' || standing.kind === 'refused')) return closed
  if (step === 'choose') {
    const name = proxy === undefined ? 'ballot' : `ballot-${proxy.id}`
    const line =
      principal === undefined ? (
        <Trans>
          You vote as <b>{asSeat}</b>. Nothing is chosen for you.
        </Trans>
      ) : (
        <Trans>
          You cast the ballot of <b>{principal}</b>, by proxy. Nothing is chosen for you.
        </Trans>
      )
    return (
      <>
        {steps}
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setAsked(true)
            setChecking(fault === undefined)
          }}
        >
          {election === null ? (
            <Choices<Choice>
              question={question}
              line={line}
              name={name}
              value={said !== undefined && 'choice' in said ? said.choice : undefined}
              onChoose={(choice) => say({ choice })}
              error={asked && fault !== undefined ? t`Choose one of the three. To abstain is a choice too.` : undefined}
              options={[
                { value: 'for', name: names.for, line: t`The text shall stand as it is`, pattern: 'for' },
                { value: 'against', name: names.against, line: t`The text shall not stand`, pattern: 'against' },
                { value: 'abstain', name: names.abstain, line: t`Takes part, and supports neither side`, pattern: 'abstain' },
              ]}
            />
          ) : (
            <Paper
              election={election}
              question={question}
              line={line}
              name={name}
              said={said}
              onSay={say}
              fault={asked ? fault : undefined}
            />
          )}
          <Buttons>
            <Button type="submit" big busy={over}>
              <Trans>Check my ballot</Trans>
            </Button>
          </Buttons>
          <div style={{ marginBlockStart: '1rem' }}>
            <Quiet>
              <SecrecyWords secrecy={vote.secrecy} /> <Trans>Nothing is sent yet.</Trans>{' '}
              {closes === undefined ? null : <Trans>The vote closes on {closes}.</Trans>}
            </Quiet>
          </div>
        </form>
      </>
    )
  }
  return (
    <>
      {steps}
      <h2 ref={heading} tabIndex={-1} style={{ marginBlockEnd: '1rem' }}>
        {standing.kind === 'undelivered' ? <Trans>Your ballot is not delivered yet</Trans> : <Trans>Is this your ballot?</Trans>}
      </h2>
      <Stack>
        <Facts
          facts={[
            { name: t`Question`, value: question },
            {
              name: t`Your vote`,
              value: chosen === undefined ? null : election === null ? <Large>{words(chosen)}</Large> : words(chosen),
            },
            {
              name: t`You vote as`,
              value:
                share === undefined ? (
                  asSeat
                ) : (
                  <Trans>
                    {asSeat}. Your seat weighs {share} of the whole vote.
                  </Trans>
                ),
            },
          ]}
        />
        <Permanence>
          <p>
            <b>
              <Trans>This becomes part of the record. Nobody can change or remove it, not even the secretary.</Trans>
            </b>
          </p>
          <p>
            {proxy === undefined ? null : (
              <>
                <Trans>It is the ballot of whoever gave you the proxy, and counts unless they cast their own.</Trans>{' '}
              </>
            )}
            {vote.secrecy === 'open' ? (
              <Trans>
                Your seat votes once. That it has voted is seen at once; how it voted is seen by everybody when the vote closes, and stays
                seen.
              </Trans>
            ) : (
              <>
                <Trans>Your seat votes once. That it has voted is seen at once.</Trans> <SecrecyWords secrecy={vote.secrecy} />
              </>
            )}
          </p>
        </Permanence>
        <ActState act={act} />
        {standing.kind === 'undelivered' && closes !== undefined ? (
          <p>
            <Trans>It counts only if it arrives before {closes}.</Trans>
          </p>
        ) : null}
        {standing.kind === 'undelivered' ? null : (
          <Buttons>
            <Button
              big
              busy={act.busy}
              onPress={() => {
                if (chosen !== undefined) act.send(chosen)
              }}
            >
              <Trans>Cast my vote</Trans>
            </Button>
            <Button
              big
              second
              busy={act.busy}
              onPress={() => {
                say(chosen)
                act.rest()
                setChecking(false)
              }}
            >
              <Trans>Go back</Trans>
            </Button>
          </Buttons>
        )}
      </Stack>
    </>
  )
}
