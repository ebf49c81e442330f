import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import { Link } from 'wouter'
import { platformQuery, proposalQuery, voteQuery } from '../../api/queries'
import type { MySeat } from '../../api/types'
import { useEventNames } from '../../domain/events'
import { SeatName } from '../../domain/seats'
import { useSeats } from '../../session/seats'
import { Fold, Folds } from '../../ui/Fold'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { Section } from '../../ui/Section'
import type { DeskProps } from './act'
import { type ActName, mayDo } from './may'
import { Admit, Declare, Lapse, Return, Revise, Submit, Withdraw } from './ProposalActs'
import { Call, Certify, Close, Count, Sign } from './VoteActs'

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
  const [done, setDone] = useState<string>()
  const onDone = useCallback((event: string) => setDone(event), [])
  const type = platform.charter.document?.decisionTypes.find((one) => one.id === proposal.decisionType.id)
  const acts = mayDo(seat, proposal, vote, type, Date.now())
  const desk: DeskProps = { platform, proposal, seat, onDone }
  const onVote = vote === undefined ? undefined : { ...desk, vote }
  const words: Record<ActName, { readonly title: string; readonly line: string; readonly form: ReactNode }> = {
    revise: { title: t`Revise the text`, line: t`A new version, with the reason for it`, form: <Revise {...desk} /> },
    submit: { title: t`Submit it`, line: t`Ask for it to be admitted`, form: <Submit {...desk} /> },
    withdraw: { title: t`Withdraw it`, line: t`Take it back before it is decided`, form: <Withdraw {...desk} /> },
    admit: { title: t`Admit it`, line: t`It meets the charter and can come to a decision`, form: <Admit {...desk} /> },
    return: { title: t`Return it`, line: t`To whoever proposed it, with reasons`, form: <Return {...desk} /> },
    lapse: { title: t`Let it lapse`, line: t`It will not be decided, with reasons`, form: <Lapse {...desk} /> },
    declare: { title: t`Declare the outcome`, line: t`After a show of hands that nobody counts`, form: <Declare {...desk} /> },
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
    close: { title: t`Close the vote`, line: t`And have it counted`, form: onVote === undefined ? null : <Close {...onVote} /> },
    certify: { title: t`Certify the result`, line: t`It becomes final`, form: onVote === undefined ? null : <Certify {...onVote} /> },
  }
  const entry = done === undefined ? undefined : proposal.timeline.findLast(({ type: event }) => event === done)?.entry
  const event = done === undefined ? '' : nameOf(done)
  if (acts.length === 0 && done === undefined) return null
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
      {acts.includes('sign') && voteId !== undefined ? (
        <p style={{ marginBlockEnd: '.5rem' }}>
          <Link href={`/platforms/${platformId}/votes/${voteId}`}>
            <Trans>The count that was entered</Trans>
          </Link>
        </p>
      ) : null}
      <Folds>
        {acts.map((name) => (
          <Fold key={name} group="desk" title={words[name].title} line={words[name].line}>
            {words[name].form}
          </Fold>
        ))}
      </Folds>
    </Section>
  )
}

/** On a proposal's page: what the seat acted in may do with it now. Nothing for readers, and nothing where there is nothing to do. */
const Desk = ({ platform, id }: DeskScreenProps) => {
  const { acting } = useSeats(platform)
  return acting === undefined ? null : <InSeat key={acting.seat} platform={platform} id={id} seat={acting} />
}

export default Desk
