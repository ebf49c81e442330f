import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { Stays } from '../../acting/Stays'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import { membersQuery, platformQuery, proposalQuery } from '../../api/queries'
import type { MySeat } from '../../api/types'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Button, ButtonLink, Buttons } from '../../ui/Button'
import { Form, PickField, TextArea, TextField } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Permanence } from '../../ui/Permanence'
import { Head } from '../../ui/Section'
import { Crumb, Lead } from '../../ui/Words'
import { ForEver } from './ForEver'
import { useDecisionWords } from './words'

interface Offer {
  readonly proposal: string
  readonly creditor: string
  readonly title: string
  readonly text: string
  readonly amount: { readonly number: string; readonly unit?: string; readonly currency?: string }
  readonly dueOn: string
}
const isOffer = (body: unknown): body is Offer =>
  typeof body === 'object' &&
  body !== null &&
  ['proposal', 'creditor', 'title', 'text', 'amount', 'dueOn'].every((field) => field in body) &&
  'amount' in body &&
  typeof body.amount === 'object'

const NOTHING = { creditor: '', title: '', text: '', number: '', of: 'unit', unit: '', dueOn: '' }

interface OfferFormProps {
  readonly platform: string
  readonly proposal: string
  readonly zone: string
  readonly seat: MySeat
}

const OfferForm = ({ platform, proposal, zone, seat }: OfferFormProps) => {
  const { t } = useLingui()
  const { data: members } = useSuspenseQuery(membersQuery(platform))
  const scope = `offer/${proposal}/${seat.seat}`
  const { words, write, forgetWords } = useWords(scope, NOTHING)
  const zoneName = useTimes(zone).zone
  const act = useAct<Offer>({
    scope,
    isBody: isOffer,
    platform,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/commitments', {
        params: { path: { platform }, header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key } },
        body,
      }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  const money = words.of === 'currency'
  const others = members.filter(({ id }) => id !== seat.organisation)
  if (act.standing.kind === 'recorded')
    return (
      <>
        <Note tone="holds" icon="check" title={t`It is in the record`} alert>
          <p>
            <Trans>The creditor can now accept it or decline it.</Trans>
          </p>
        </Note>
        <Buttons>
          <ButtonLink to={`/platforms/${platform}/commitments/${act.standing.answer.id}`}>
            <Trans>To the commitment</Trans>
          </ButtonLink>
        </Buttons>
      </>
    )
  return (
    <Form
      label={t`Offer a commitment`}
      onSend={() =>
        act.send({
          proposal,
          creditor: words.creditor,
          title: words.title,
          text: words.text,
          amount: {
            number: words.number.trim(),
            ...(money ? { currency: words.unit.trim().toUpperCase() } : { unit: words.unit.trim() }),
          },
          dueOn: words.dueOn,
        })
      }
    >
      <PickField
        label={t`To whom`}
        hint={<Trans>You promise for the organisation of the seat you act in.</Trans>}
        error={error('creditor')}
        value={words.creditor}
        onWrite={(creditor) => write({ creditor })}
        required
        still={act.busy}
        options={[{ value: '', label: t`Choose` }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField
        label={t`What, in a line`}
        error={error('title')}
        value={words.title}
        onWrite={(title) => write({ title })}
        required
        longest={300}
        still={act.busy}
      />
      <TextArea
        label={t`What exactly`}
        hint={<Trans>So that somebody else can tell whether it was kept. Everybody who may read the decision reads this.</Trans>}
        error={error('text')}
        value={words.text}
        onWrite={(text) => write({ text })}
        required
        longest={50_000}
        still={act.busy}
      />
      <TextField
        label={t`How much`}
        hint={<Trans>A number with a point before decimals, such as 40 or 31.5.</Trans>}
        error={error('amount.number') ?? error('amount')}
        value={words.number}
        onWrite={(number) => write({ number })}
        required
        longest={22}
        still={act.busy}
      />
      <PickField
        label={t`Of what kind`}
        value={words.of}
        onWrite={(of) => write({ of })}
        still={act.busy}
        options={[
          { value: 'unit', label: t`Something counted or measured` },
          { value: 'currency', label: t`Money` },
        ]}
      />
      <TextField
        label={money ? t`Currency` : t`Unit`}
        hint={money ? <Trans>Its three letters, such as KES.</Trans> : <Trans>Such as t, ha or people.</Trans>}
        error={error('amount.unit') ?? error('amount.currency')}
        value={words.unit}
        onWrite={(unit) => write({ unit })}
        required
        longest={money ? 3 : 32}
        still={act.busy}
      />
      <TextField
        type="date"
        label={t`Last day for it`}
        hint={<Trans>Until the end of that day, {zoneName}. From then on the clock marks it as overdue.</Trans>}
        error={error('dueOn')}
        value={words.dueOn}
        onWrite={(dueOn) => write({ dueOn })}
        required
        still={act.busy}
      />
      <Permanence>
        <ForEver />
        <p>
          <Trans>It is owed from the moment the creditor accepts it.</Trans>
        </p>
      </Permanence>
      <ActState act={act} />
      <div>
        <Button type="submit" busy={act.busy}>
          <Trans>Offer the commitment</Trans>
        </Button>
      </div>
    </Form>
  )
}

const OfferScreen = ({ platform: platformId, id }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: proposal } = useSuspenseQuery(proposalQuery(platformId, id))
  const { acting, state } = useSeats(platformId)
  const name = platform.name
  const decision = useDecisionWords()(proposal)
  return (
    <>
      <PageTitle>{t`Offer a commitment – ${name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${platformId}/proposals/${id}`}>
        <Trans>Back to {decision}</Trans>
      </Crumb>
      <Head>
        <h1>
          <Trans>Offer a commitment</Trans>
        </h1>
        <Lead>
          <Trans>Say what your organisation will do because of this decision, for whom, how much and by when.</Trans>
        </Lead>
      </Head>
      <Stays
        platform={platformId}
        seat={acting}
        instead={
          proposal.state !== 'adopted' ? (
            <Note tone="wait" icon="alert" title={t`This proposal was not adopted`}>
              <p>
                <Trans>A commitment follows from an adopted decision.</Trans>
              </p>
            </Note>
          ) : state === 'loading' ? (
            <p role="status">
              <Trans>Getting your seats…</Trans>
            </p>
          ) : (
            <Note tone="wait" icon="stool" title={t`You are not acting in a seat here`}>
              <p>
                <Trans>Sign in and choose one of your seats from the menu above. The secretary of a platform gives seats.</Trans>
              </p>
            </Note>
          )
        }
      >
        {proposal.state === 'adopted' && acting !== undefined ? (
          <OfferForm platform={platformId} proposal={id} zone={platform.zone} seat={acting} />
        ) : undefined}
      </Stays>
    </>
  )
}

export default OfferScreen
