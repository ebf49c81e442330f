import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ActState } from '../../acting/ActState'
import { useUnsent } from '../../acting/around'
import { useAct } from '../../acting/useAct'
import type { MySeat, Platform, Vote } from '../../api/types'
import { useTitle } from '../../domain/title'
import { Button, Buttons } from '../../ui/Button'
import { Choices, Several } from '../../ui/Choices'
import { Note } from '../../ui/Note'
import { Permanence } from '../../ui/Permanence'
import { Stack } from '../../ui/Words'
import { Paper } from './Paper'
import { type Choice, faultOf, isRead, isSaid, type Read, SPOILT, sent } from './said'

interface EnterPaperProps {
  readonly platform: Platform
  readonly vote: Vote
  /** The clerk's. */
  readonly seat: MySeat
  readonly rollEntry: string
  readonly name: string
  readonly onDone: () => void
}

/** What became of an entry, in words, and what to do next. */
const Became = ({ state, name, onAgain, onDone }: { state: string; name: string; onAgain: () => void; onDone: () => void }) => {
  const { t } = useLingui()
  if (state === 'differs')
    return (
      <Note tone="fails" icon="cross" title={t`The two entries differ`} alert>
        <p>
          <Trans>
            Another clerk read something else on the paper of {name}. What it was is not shown, so that each reads for themself. Look at the
            paper again; so does the other clerk. It is cast when two entries match.
          </Trans>
        </p>
        <Buttons>
          <Button small onPress={onAgain}>
            <Trans>Enter it again</Trans>
          </Button>
          <Button small second onPress={onDone}>
            <Trans>Another paper</Trans>
          </Button>
        </Buttons>
      </Note>
    )
  const cast = state === 'cast'
  return (
    <Note
      tone={cast ? 'holds' : 'wait'}
      icon={cast ? 'check' : 'clock'}
      title={cast ? t`The entries match: the ballot is cast` : t`Entered. A second clerk enters it too`}
      alert
    >
      <p>
        {cast ? (
          <Trans>The paper of {name} is a ballot in the record now. Keep it as the statutes say.</Trans>
        ) : (
          <Trans>The paper of {name} counts when another clerk has entered the same. Hand it on without saying what you read.</Trans>
        )}
      </p>
      <Buttons>
        <Button small onPress={onDone}>
          <Trans>Next paper</Trans>
        </Button>
      </Buttons>
    </Note>
  )
}

/** A clerk says what one paper says. */
export const EnterPaper = ({ platform, vote, seat, rollEntry, name, onDone }: EnterPaperProps) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  const [read, setRead] = useState<Read>()
  const [asked, setAsked] = useState(false)
  const act = useAct<Read>({
    scope: `paper/${vote.id}/${rollEntry}/${seat.seat}`,
    isBody: isRead,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/votes/{vote}/papers/{seat}', {
        params: {
          path: { platform: platform.id, vote: vote.id, seat: rollEntry },
          header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key },
        },
        body: 'choice' in body ? { choice: body.choice } : sent(body),
      }),
  })
  const { standing } = act
  const spoilt = read !== undefined && 'choice' in read && read.choice === 'spoilt'
  const said = read !== undefined && isSaid(read) ? read : undefined
  useUnsent(read !== undefined && standing.kind !== 'recorded' ? 'written' : undefined)
  if (standing.kind === 'recorded')
    return (
      <Became
        state={standing.answer.paper ?? 'entered'}
        name={name}
        onAgain={() => {
          setRead(undefined)
          setAsked(false)
          act.rest()
        }}
        onDone={onDone}
      />
    )
  const { election } = vote
  const fault = spoilt ? undefined : election === null ? (said === undefined ? 'nothing' : undefined) : faultOf(election, said)
  const line = (
    <Trans>
      You enter the paper of <b>{name}</b> as a clerk. Nothing is chosen for you.
    </Trans>
  )
  const fieldName = `paper-${rollEntry}`
  const question = titleOf(vote.proposal)
  return (
    <form
      style={{ maxInlineSize: '40rem' }}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (fault === undefined && read !== undefined) act.send(read)
      }}
    >
      <Stack>
        {spoilt ? (
          <p>{line}</p>
        ) : election === null ? (
          <Choices<Choice>
            question={question}
            line={line}
            name={fieldName}
            value={said !== undefined && 'choice' in said ? said.choice : undefined}
            onChoose={(choice) => setRead({ choice })}
            error={asked && fault !== undefined ? t`Choose what the paper says, or that it is spoilt.` : undefined}
            options={[
              { value: 'for', name: t`For`, pattern: 'for' },
              { value: 'against', name: t`Against`, pattern: 'against' },
              { value: 'abstain', name: t`Abstain`, pattern: 'abstain' },
            ]}
          />
        ) : (
          <Paper
            election={election}
            question={question}
            line={line}
            name={fieldName}
            said={said}
            onSay={setRead}
            fault={asked ? fault : undefined}
          />
        )}
        <Several
          chosen={spoilt ? ['spoilt'] : []}
          onChoose={(chosen) => setRead(chosen.length === 0 ? undefined : SPOILT)}
          options={[
            { value: 'spoilt', name: t`Spoilt paper`, line: <Trans>Nobody can tell what the voter wanted, or it cannot be counted</Trans> },
          ]}
        />
        <Permanence>
          <p>
            <Trans>That you entered this paper stays in the record; what you read shows to nobody before the vote closes.</Trans>
          </p>
        </Permanence>
        <ActState act={act} />
        <Buttons>
          <Button type="submit" big busy={act.busy}>
            <Trans>Enter this paper</Trans>
          </Button>
          <Button second big onPress={onDone}>
            <Trans>Another paper</Trans>
          </Button>
        </Buttons>
      </Stack>
    </form>
  )
}
