import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Stays } from '../../acting/Stays'
import type { Proposal } from '../../api/types'
import { useSeats } from '../../session/seats'
import { useSession } from '../../session/session'
import { Awaiting } from '../../ui/Awaiting'
import { Button } from '../../ui/Button'
import { Loading, Note } from '../../ui/Note'
import css from './deliberation.module.css'
import { type Acting, begun, spokenScope } from './forms'
import { Speak } from './lazily'
import { isNotClosed, isOpen } from './may'

interface FloorProps {
  readonly platform: string
  readonly proposal: Proposal
}

/** Why nobody can speak now. What was said is there to be read all the same. */
const Rest = ({ proposal }: Pick<FloorProps, 'proposal'>) => {
  const { t } = useLingui()
  if (isNotClosed(proposal))
    return (
      <Note tone="still" icon="clock" title={t`The deliberation rests`}>
        <p>
          <Trans>The text is with whoever proposed it. People can speak on it again when it is submitted.</Trans>
        </p>
      </Note>
    )
  return (
    <Note tone="still" icon="lock" title={t`The deliberation is closed`}>
      <p>
        {proposal.state === 'to-the-vote' ? (
          <Trans>It closed when the vote was called. What was said goes with the proposal and stays in the record.</Trans>
        ) : (
          <Trans>The proposal has come to its end. What was said stays on this page and in the record.</Trans>
        )}
      </p>
    </Note>
  )
}

/** For whoever acts in no seat: what is missing. */
const WithoutSeat = ({ platform }: Pick<FloorProps, 'platform'>) => {
  const { t } = useLingui()
  const session = useSession()
  const { state, all } = useSeats(platform)
  if (session.kind === 'reader')
    return (
      <Note tone="still" icon="eye" title={t`You are reading without an account`}>
        <p>
          <Trans>Whoever holds a seat on this platform can say something here, observers too. Sign in from the menu above.</Trans>
        </p>
      </Note>
    )
  if (state === 'loading')
    return (
      <Loading>
        <Trans>Getting your seats…</Trans>
      </Loading>
    )
  if (state === 'failed')
    return (
      <Note tone="wait" icon="off" title={t`Your seats could not be fetched`}>
        <p>
          <Trans>So you are only reading. Reload the page to try again.</Trans>
        </p>
      </Note>
    )
  if (all.some((seat) => seat.platform === platform))
    return (
      <Note tone="still" icon="eye" title={t`You are only reading`}>
        <p>
          <Trans>To say something, choose one of your seats from the menu above.</Trans>
        </p>
      </Note>
    )
  return (
    <Note tone="still" icon="stool" title={t`You hold no seat on this platform`}>
      <p>
        <Trans>Those who hold one can say something here, observers too. The secretary gives seats.</Trans>
      </p>
    </Note>
  )
}

/** On a telephone the form opens when it is asked for, so that reading on stays short. */
const InSeat = ({ proposal, seat }: Acting) => {
  const [shut, setShut] = useState(() => !begun(spokenScope({ proposal, seat })))
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <div className={shut ? `${css.floor} ${css.shut}` : css.floor}>
      <h3 ref={heading} tabIndex={-1}>
        <Trans>Say something</Trans>
      </h3>
      <div className={css.form}>
        <Awaiting what={<Trans>Getting the form…</Trans>}>
          <Speak proposal={proposal} seat={seat} />
        </Awaiting>
      </div>
      <div className={css.ask}>
        <Button
          second
          onPress={() => {
            flushSync(() => setShut(false))
            heading.current?.focus()
          }}
        >
          <Trans>Say something</Trans>
        </Button>
      </div>
    </div>
  )
}

/** A place to speak, or why there is none. */
export const Floor = ({ platform, proposal }: FloorProps) => {
  const { t } = useLingui()
  const { acting: seat } = useSeats(platform)
  const open = isOpen(proposal)
  return (
    <Stays
      platform={platform}
      seat={seat}
      over={open ? undefined : isNotClosed(proposal) ? t`The deliberation rests` : t`The deliberation is closed`}
      instead={open ? <WithoutSeat platform={platform} /> : <Rest proposal={proposal} />}
    >
      {open && seat !== undefined ? <InSeat key={seat.seat} proposal={proposal} seat={seat} /> : undefined}
    </Stays>
  )
}
