import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { Stays } from '../../acting/Stays'
import { isNothing, useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import { Button, Buttons } from '../../ui/Button'
import { Form, PickField, TextArea } from '../../ui/Field'
import { Permanence } from '../../ui/Permanence'
import { Section } from '../../ui/Section'
import { AccountForm } from './AccountForm'
import { type ActsProps, headers, shownOf } from './act'
import { ForEver } from './ForEver'

const path = ({ platform, commitment }: ActsProps) => ({ platform, commitment: commitment.id })

const Accept = (props: ActsProps) => {
  const act = useAct<null>({
    scope: `acceptance/${props.commitment.id}/${props.seat.seat}`,
    isBody: isNothing,
    platform: props.platform,
    send: (governance, intention) =>
      governance.POST('/platforms/{platform}/commitments/{commitment}/acceptance', {
        params: { path: path(props), header: headers(props, intention) },
      }),
    onRecorded: () => props.onDone('commitments.CommitmentAccepted'),
  })
  return (
    <Section title={<Trans>Accept it</Trans>}>
      <Permanence>
        <ForEver />
        <p>
          <Trans>From then on it is owed to you. The debtor reports on it, and somebody else assesses it.</Trans>
        </p>
      </Permanence>
      <ActState act={act} />
      <Buttons>
        <Button busy={act.busy} onPress={() => act.send(null)}>
          <Trans>Accept the commitment</Trans>
        </Button>
      </Buttons>
    </Section>
  )
}

interface Reasons {
  readonly reasons: string
}
const isReasons = (body: unknown): body is Reasons =>
  typeof body === 'object' && body !== null && 'reasons' in body && typeof body.reasons === 'string'
const NO_REASONS = { reasons: '' }

const Decline = (props: ActsProps) => {
  const { t } = useLingui()
  const scope = `refusal/${props.commitment.id}/${props.seat.seat}`
  const { words, write, forgetWords } = useWords(scope, NO_REASONS)
  const act = useAct<Reasons>({
    scope,
    isBody: isReasons,
    platform: props.platform,
    send: (governance, { body, ...intention }) =>
      governance.POST('/platforms/{platform}/commitments/{commitment}/refusal', {
        params: { path: path(props), header: headers(props, intention) },
        body,
      }),
    onRecorded: () => {
      forgetWords()
      props.onDone('commitments.CommitmentDeclined')
    },
  })
  const error = useFieldErrors(act.standing)
  return (
    <Section title={<Trans>Decline it</Trans>}>
      <Form label={t`Decline it`} onSend={() => act.send({ reasons: words.reasons })}>
        <TextArea
          label={t`Reasons`}
          error={error('reasons')}
          value={words.reasons}
          onWrite={(reasons) => write({ reasons })}
          required
          longest={10_000}
          rows={4}
          still={act.busy}
        />
        <Permanence>
          <ForEver />
        </Permanence>
        <ActState act={act} />
        <div>
          <Button type="submit" second busy={act.busy}>
            <Trans>Decline it for these reasons</Trans>
          </Button>
        </div>
      </Form>
    </Section>
  )
}

const ENDS = ['fulfilment', 'partial-fulfilment', 'breach', 'release'] as const
type EndOf = (typeof ENDS)[number]
const EVENTS: Readonly<Record<EndOf, string>> = {
  fulfilment: 'commitments.CommitmentFulfilled',
  'partial-fulfilment': 'commitments.CommitmentPartlyFulfilled',
  breach: 'commitments.CommitmentBreached',
  release: 'commitments.CommitmentReleased',
}
interface End {
  readonly end: EndOf
  readonly reasons: string
}
const isEnd = (body: unknown): body is End => isReasons(body) && 'end' in body && ENDS.some((one) => one === body.end)

const NO_END = { end: '', reasons: '' }

const EndIt = (props: ActsProps & { readonly offered: readonly EndOf[] }) => {
  const { t } = useLingui()
  const scope = `end/${props.commitment.id}/${props.seat.seat}`
  const { words, write, forgetWords } = useWords(scope, NO_END)
  const [asked, setAsked] = useState(false)
  const act = useAct<End>({
    scope,
    isBody: isEnd,
    platform: props.platform,
    send: (governance, { body: { end, reasons }, ...intention }) => {
      const params = { path: path(props), header: headers(props, intention) }
      switch (end) {
        case 'fulfilment':
          return governance.POST('/platforms/{platform}/commitments/{commitment}/fulfilment', { params })
        case 'partial-fulfilment':
          return governance.POST('/platforms/{platform}/commitments/{commitment}/partial-fulfilment', { params, body: { reasons } })
        case 'breach':
          return governance.POST('/platforms/{platform}/commitments/{commitment}/breach', { params, body: { reasons } })
        case 'release':
          return governance.POST('/platforms/{platform}/commitments/{commitment}/release', { params, body: { reasons } })
      }
    },
    onRecorded: (_, { end }) => {
      forgetWords()
      props.onDone(EVENTS[end])
    },
    shown: shownOf(props.commitment),
    idle: words.end === '',
  })
  const error = useFieldErrors(act.standing)
  const names: Readonly<Record<EndOf, string>> = {
    fulfilment: t`It was fulfilled`,
    'partial-fulfilment': t`It was fulfilled in part`,
    breach: t`It was breached`,
    release: t`We release the debtor`,
  }
  const end = props.offered.find((one) => one === words.end)
  return (
    <Section title={<Trans>Say how it ends</Trans>}>
      <Form
        label={t`Say how it ends`}
        onSend={() => {
          setAsked(true)
          if (end !== undefined) act.send({ end, reasons: words.reasons })
        }}
      >
        <PickField
          label={t`How it ends`}
          hint={<Trans>Fulfilled, in part or breached rests on the last assessment.</Trans>}
          error={asked && end === undefined ? t`Choose one of them.` : undefined}
          value={words.end}
          onWrite={(chosen) => write({ end: chosen })}
          required
          still={act.busy}
          options={[{ value: '', label: t`Choose` }, ...props.offered.map((one) => ({ value: one, label: names[one] }))]}
        />
        {end === undefined || end === 'fulfilment' ? null : (
          <TextArea
            label={t`Reasons`}
            error={error('reasons')}
            value={words.reasons}
            onWrite={(reasons) => write({ reasons })}
            required
            longest={10_000}
            rows={4}
            still={act.busy}
          />
        )}
        <Permanence>
          <ForEver />
          <p>
            <Trans>Nothing can be reported on it or assessed afterwards. What was said stays readable.</Trans>
          </p>
        </Permanence>
        <ActState act={act} />
        <div>
          <Button type="submit" busy={act.busy}>
            <Trans>End the commitment</Trans>
          </Button>
        </div>
      </Form>
    </Section>
  )
}

/** What this seat can do with this commitment now. The service decides; this only spares offers that it would refuse. */
const CommitmentActs = (props: ActsProps) => {
  const { commitment, seat } = props
  const debtor = seat.organisation === commitment.debtor.id
  const creditor = seat.organisation === commitment.creditor.id
  const officer = seat.offices.some((office) => office === 'secretary' || office === 'chair')
  const auditor = seat.offices.includes('auditor')
  const active = commitment.state === 'active'
  const asked = commitment.state === 'offered' && creditor
  const ends: readonly EndOf[] = [
    ...(!debtor && (creditor || officer) && commitment.assessments.length > 0
      ? (['fulfilment', 'partial-fulfilment', 'breach'] as const)
      : []),
    ...(creditor ? (['release'] as const) : []),
  ]
  const forms = {
    accept: asked ? <Accept {...props} /> : undefined,
    decline: asked ? <Decline {...props} /> : undefined,
    report: active && debtor ? <AccountForm {...props} kind="reports" /> : undefined,
    assess: active && !debtor && (!creditor || auditor) ? <AccountForm {...props} kind="assessments" /> : undefined,
    end: active && ends.length > 0 ? <EndIt {...props} offered={ends} /> : undefined,
  }
  return Object.entries(forms).map(([name, form]) => (
    <Stays key={name} platform={props.platform} seat={seat}>
      {form}
    </Stays>
  ))
}

export default CommitmentActs
