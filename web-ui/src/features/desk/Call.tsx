import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { useFieldErrors } from '../../acting/useFieldErrors'
import { assembliesQuery } from '../../api/assemblies'
import type { CharterDecisionType } from '../../api/types'
import { instantIn, useTimes } from '../../language/times'
import { Button, Buttons } from '../../ui/Button'
import { Form, PickField, TextField } from '../../ui/Field'
import { Permanence } from '../../ui/Permanence'
import { type DeskProps, ForEver, headers, useDeskAct } from './act'
import { Options, PaperReview } from './Options'
import { called, isWhole, written } from './toCall'

type Way = 'ballots' | 'meeting-count'
interface CallBody {
  readonly way: Way
  readonly closesAt?: string
  readonly assembly?: string
  readonly election?: ReturnType<typeof called>
}
const isWay = (way: unknown): way is Way => way === 'ballots' || way === 'meeting-count'
const isCall = (body: unknown): body is CallBody => typeof body === 'object' && body !== null && 'way' in body && isWay(body.way)

const NOT_CALLED = { way: '', closes: '', election: '' }

export const Call = ({ type, ...desk }: DeskProps & { readonly type: CharterDecisionType }) => {
  const { t } = useLingui()
  const { platform, proposal, seat } = desk
  const times = useTimes(platform.zone)
  const { words, write, forgetWords } = useWords(`call/${proposal.id}/${seat.seat}`, NOT_CALLED)
  const [checking, check] = useState(false)
  const rules = type.election ?? undefined
  const election = written(words.election)
  const act = useDeskAct<CallBody>(
    desk,
    'call',
    'proposals.ProposalPutToVote',
    isCall,
    (governance, { body, ...intention }) =>
      governance.POST('/platforms/{platform}/proposals/{proposal}/votes', {
        params: { path: { platform: platform.id, proposal: proposal.id }, header: headers(desk, intention) },
        body,
      }),
    forgetWords,
  )
  const error = useFieldErrors(act.standing)
  // What is on its way, or came back refused, was checked before.
  const reviewing = checking || act.standing.kind !== 'resting'
  const meets = (platform.charter.document.assemblies ?? null) !== null
  const ahead = useQuery({ ...assembliesQuery(platform.id, { ahead: true, proposal: proposal.id }), enabled: meets }).data?.items ?? []
  const assembly = ahead.find(({ state }) => state === 'open')
  const names: Record<Way, string> = { ballots: t`By ballots`, 'meeting-count': t`By a count taken in a meeting` }
  const ways = type.ways.filter(isWay)
  const [only] = ways
  const way = isWay(words.way) ? words.way : ways.length === 1 ? only : undefined
  const days = type.votingDays ?? 0
  const named = way === 'ballots' && days === 0
  const closes = named ? instantIn(words.closes, platform.zone) : undefined
  const zone = times.zone
  const closing = closes === undefined ? undefined : times.closing(closes.toISOString())
  const frozen = <Trans>The roll is frozen: whoever holds a seat now may vote, and nobody who comes later.</Trans>
  return (
    <Form
      label={t`Call a vote`}
      onSend={() => {
        if (rules !== undefined && (!reviewing || !isWhole(rules, election))) check(isWhole(rules, election))
        else if (way !== undefined)
          act.send({
            way,
            ...(rules === undefined ? {} : { election: called(rules, election) }),
            ...(closes === undefined ? {} : { closesAt: closes.toISOString() }),
            ...(way === 'ballots' || assembly === undefined ? {} : { assembly: assembly.id }),
          })
      }}
    >
      {rules === undefined ? null : reviewing ? (
        <PaperReview rules={rules} election={election} />
      ) : (
        <Options rules={rules} election={election} onWrite={(next) => write({ election: JSON.stringify(next) })} still={act.busy} />
      )}
      <PickField
        label={t`How it is voted`}
        value={way ?? ''}
        onWrite={(chosen) => write({ way: chosen })}
        required
        still={act.busy}
        options={[
          ...(ways.length === 1 ? [] : [{ value: '', label: t`Choose a way` }]),
          ...ways.map((one) => ({ value: one, label: names[one] })),
        ]}
      />
      {named ? (
        <TextField
          type="datetime-local"
          label={t`The vote closes (${zone})`}
          hint={closing === undefined ? <Trans>On the clock of this platform.</Trans> : <Trans>It will close on {closing}.</Trans>}
          error={error('closesAt')}
          value={words.closes}
          onWrite={(written) => write({ closes: written })}
          required
          still={act.busy}
        />
      ) : way === 'ballots' ? (
        <p>{t`The charter fixes how long the vote is open: ${plural(days, { one: '# day', other: '# days' })}.`}</p>
      ) : null}
      {way === 'meeting-count' && meets ? (
        <p>
          {assembly === undefined ? (
            <Trans>Members count their votes in an assembly, and none is open that has this on its agenda.</Trans>
          ) : (
            <Trans>It is held in the assembly {assembly.number}, with its roll.</Trans>
          )}
        </p>
      ) : null}
      {rules !== undefined && !reviewing ? null : (
        <Permanence>
          <ForEver />
          <p>{frozen}</p>
          {rules === undefined ? null : (
            <p>
              <Trans>The ballot paper stays as it is: no option comes or goes any more.</Trans>
            </p>
          )}
        </Permanence>
      )}
      <ActState act={act} />
      <Buttons>
        {rules === undefined || reviewing ? (
          <Button type="submit" busy={act.busy}>
            <Trans>Call the vote</Trans>
          </Button>
        ) : (
          <Button type="submit">
            <Trans>Check the ballot paper</Trans>
          </Button>
        )}
        {rules !== undefined && reviewing ? (
          <Button
            second
            busy={act.busy}
            onPress={() => {
              act.rest()
              check(false)
            }}
          >
            <Trans>Change it</Trans>
          </Button>
        ) : null}
      </Buttons>
    </Form>
  )
}
