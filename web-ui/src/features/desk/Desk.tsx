import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ComponentType, lazy, type ReactNode, useCallback, useContext, useState } from 'react'
import { Link } from 'wouter'
import { Around } from '../../acting/around'
import { Stays } from '../../acting/Stays'
import { platformQuery, proposalQuery, voteQuery } from '../../api/queries'
import type { MySeat } from '../../api/types'
import { useEventNames } from '../../domain/events'
import { SeatName } from '../../domain/seats'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Awaiting } from '../../ui/Awaiting'
import { Fold, Folds } from '../../ui/Fold'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { Section } from '../../ui/Section'
import type { DeskProps } from './act'
import { ACTS, type ActName, mayDo } from './may'

type Forms = typeof import('./ProposalActs') &
  typeof import('./Call') &
  typeof import('./VoteActs') &
  typeof import('./VoteChanges') &
  typeof import('./Supporting')

/** The forms come after the page tells what can be done. All of them: an act that is on its way goes on from its form. */
const forms = async (): Promise<Forms> => {
  const [onProposal, calling, onVote, changes, supporting] = await Promise.all([
    import('./ProposalActs'),
    import('./Call'),
    import('./VoteActs'),
    import('./VoteChanges'),
    import('./Supporting'),
  ])
  return { ...onProposal, ...calling, ...onVote, ...changes, ...supporting }
}
const form = <Props extends object>(of: (all: Forms) => ComponentType<Props>) => lazy(async () => ({ default: of(await forms()) }))
const Admit = form((all) => all.Admit)
const Annul = form((all) => all.Annul)
const Call = form((all) => all.Call)
const Certify = form((all) => all.Certify)
const Close = form((all) => all.Close)
const CoSponsor = form((all) => all.CoSponsor)
const Count = form((all) => all.Count)
const Declare = form((all) => all.Declare)
const DeclareConsent = form((all) => all.DeclareConsent)
const Extend = form((all) => all.Extend)
const Lapse = form((all) => all.Lapse)
const Leave = form((all) => all.Leave)
const Return = form((all) => all.Return)
const Revise = form((all) => all.Revise)
const Sign = form((all) => all.Sign)
const Submit = form((all) => all.Submit)
const Withdraw = form((all) => all.Withdraw)

/** For what act somebody came here from what needs them. */
const cameFor = (): unknown => {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'act' in state ? state.act : undefined
}

interface DeskScreenProps {
  readonly platform: string
  readonly id: string
}

const InSeat = ({ platform: platformId, id, seat }: DeskScreenProps & { readonly seat: MySeat }) => {
  const { t } = useLingui()
  const nameOf = useEventNames().of
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: proposal } = useSuspenseQuery(proposalQuery(platformId, id))
  const voteId = proposal.vote?.id
  const vote = useQuery({ ...voteQuery(platformId, voteId ?? ''), enabled: voteId !== undefined }).data
  const { held } = useContext(Around)
  const [done, setDone] = useState<string>()
  const [opened] = useState(cameFor)
  const onDone = useCallback((event: string) => setDone(event), [])
  const type = platform.charter.document?.decisionTypes.find((one) => one.id === proposal.decisionType.id)
  const acts = mayDo(seat, proposal, vote, type, Date.now())
  const from = proposal.decidableFrom
  const times = useTimes(platform.zone)
  const desk: DeskProps = { platform, proposal, seat, onDone }
  const onVote = vote === undefined ? undefined : { ...desk, vote }
  const words: Record<ActName, { readonly title: string; readonly line: string; readonly form: ReactNode }> = {
    revise: { title: t`Revise the text`, line: t`A new version, with the reason for it`, form: <Revise {...desk} /> },
    submit: { title: t`Submit it`, line: t`Ask for it to be admitted`, form: <Submit {...desk} /> },
    coSponsor: {
      title: t`Co-sponsor it`,
      line: t`Support the draft with your organisation’s name`,
      form: <CoSponsor {...desk} />,
    },
    leave: { title: t`Withdraw your co-sponsorship`, line: t`Until it is submitted`, form: <Leave {...desk} /> },
    withdraw: { title: t`Withdraw it`, line: t`Take it back before it is decided`, form: <Withdraw {...desk} /> },
    admit: { title: t`Admit it`, line: t`It meets the charter and can come to a decision`, form: <Admit {...desk} /> },
    return: { title: t`Return it`, line: t`To whoever proposed it, with reasons`, form: <Return {...desk} /> },
    lapse: { title: t`Let it lapse`, line: t`It will not be decided, with reasons`, form: <Lapse {...desk} /> },
    declare:
      (type?.consent ?? null) === null
        ? { title: t`Declare the outcome`, line: t`After a show of hands that nobody counts`, form: <Declare {...desk} /> }
        : {
            title: t`Declare what consent came to`,
            line: t`By the objections that are maintained`,
            form: <DeclareConsent {...desk} consent={type?.consent ?? 'blocks'} />,
          },
    call: {
      title: t`Call a vote`,
      line: t`Freezes the roll and opens the vote`,
      form: type === undefined ? null : <Call {...desk} type={type} />,
    },
    count: {
      title: t`Enter the meeting’s count`,
      line: t`One line for each constituency`,
      form: onVote === undefined ? null : <Count {...onVote} />,
    },
    sign: {
      title: t`Sign the count`,
      line: t`As a second officer, after comparing it`,
      form: onVote === undefined ? null : <Sign {...onVote} />,
    },
    papers: {
      title: t`Enter papers`,
      line: t`Ballots that members filled in by hand`,
      form:
        voteId === undefined ? null : (
          <p>
            <Link href={`/platforms/${platformId}/votes/${voteId}/papers`}>
              <Trans>The papers of this vote</Trans>
            </Link>
          </p>
        ),
    },
    close: { title: t`Close the vote`, line: t`And have it counted`, form: onVote === undefined ? null : <Close {...onVote} /> },
    extend: {
      title: t`Extend the vote`,
      line: t`It closes later, by the charter’s rule`,
      form: onVote === undefined || !type?.extension ? null : <Extend {...onVote} rule={type.extension} />,
    },
    annul: {
      title: t`Annul the vote`,
      line: t`It decides nothing, with reasons`,
      form: onVote === undefined ? null : <Annul {...onVote} />,
    },
    certify: { title: t`Certify the result`, line: t`It becomes final`, form: onVote === undefined ? null : <Certify {...onVote} /> },
  }
  const entry = done === undefined ? undefined : proposal.timeline.findLast(({ type: event }) => event === done)?.entry
  const event = done === undefined ? '' : nameOf(done)
  if (acts.length === 0 && done === undefined && !held) return null
  return (
    <Section
      id="desk"
      title={<Trans>What your seat can do now</Trans>}
      beside={
        <span>
          <SeatName seat={seat} />
        </span>
      }
    >
      {done === undefined ? null : (
        <div style={{ marginBlockEnd: '1rem' }}>
          <Note tone="holds" icon="check" title={event} alert>
            <p>
              {entry === undefined ? (
                <Trans>It is in the record.</Trans>
              ) : (
                <Trans>It is in the record: {<Entry platform={platformId} index={entry} />}</Trans>
              )}
            </p>
          </Note>
        </div>
      )}
      {from === null || Date.parse(from) <= Date.now() ? null : (
        <p style={{ marginBlockEnd: '.5rem' }}>
          <Trans>The charter asks for a deliberation first: it can be decided from {times.moment(from)} on.</Trans>
        </p>
      )}
      {acts.includes('sign') && voteId !== undefined ? (
        <p style={{ marginBlockEnd: '.5rem' }}>
          <Link href={`/platforms/${platformId}/votes/${voteId}`}>
            <Trans>The count that was entered</Trans>
          </Link>
        </p>
      ) : null}
      <Folds>
        {ACTS.map((name) => (
          <Stays key={name} platform={platformId} seat={seat}>
            {acts.includes(name) ? (
              <Fold group="desk" title={words[name].title} line={words[name].line} open={name === opened}>
                <Awaiting what={<Trans>Getting the form…</Trans>}>{words[name].form}</Awaiting>
              </Fold>
            ) : undefined}
          </Stays>
        ))}
      </Folds>
    </Section>
  )
}

/** On a proposal's page: what the seat acted in may do with it now. Nothing for readers, and nothing where there is nothing to do. */
const Desk = ({ platform, id }: DeskScreenProps) => {
  const { acting } = useSeats(platform)
  return (
    <Stays platform={platform} seat={acting}>
      {acting === undefined ? undefined : <InSeat key={acting.seat} platform={platform} id={id} seat={acting} />}
    </Stays>
  )
}

export default Desk
