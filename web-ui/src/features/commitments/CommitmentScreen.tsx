import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { Link } from 'wouter'
import { Stays } from '../../acting/Stays'
import { commitmentQuery, platformQuery } from '../../api/queries'
import type { Commitment } from '../../api/types'
import { useActorWords } from '../../domain/actors'
import { useEventNames } from '../../domain/events'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Awaiting } from '../../ui/Awaiting'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Facts, Head, Meta, Section, Split } from '../../ui/Section'
import { Notch, Tally } from '../../ui/Tally'
import { Crumb, Lead } from '../../ui/Words'
import { Accounts } from './Accounts'
import { Due, Marks, Parties } from './Marks'
import { Paragraphs } from './Paragraphs'
import { lastDay, useAmounts, useCommitmentTitle, useDecisionWords } from './words'

/** Forms come when somebody acts in a seat. */
const CommitmentActs = lazy(() => import('./CommitmentActs'))

const CLOCK = 'commitments.CommitmentOverdue'
const KIND: Readonly<Record<string, 'fails' | 'holds' | 'minor'>> = {
  'commitments.CommitmentOverdue': 'fails',
  'commitments.CommitmentBreached': 'fails',
  'commitments.CommitmentFulfilled': 'holds',
  'commitments.CommitmentReported': 'minor',
  'commitments.CommitmentAssessed': 'minor',
}

interface StepsProps {
  readonly platform: string
  readonly commitment: Commitment
}

const Steps = ({ platform, commitment }: StepsProps) => {
  const name = useEventNames().of
  const actor = useActorWords()
  const times = useTimes(commitment.zone)
  return (
    <Section
      title={<Trans>Timeline</Trans>}
      beside={
        commitment.proposal === null ? null : (
          <Link href={`/platforms/${platform}/record?decision=${commitment.proposal.id}`}>
            <Trans>In the record</Trans>
          </Link>
        )
      }
    >
      <Tally>
        {commitment.steps.map((step) => (
          <Notch
            key={step.entry}
            kind={KIND[step.type]}
            when={
              <>
                <Entry platform={platform} index={step.entry} />
                <time dateTime={step.at}>{times.brief(step.at)}</time>
              </>
            }
            what={name(step.type)}
            by={actor(step.type === CLOCK ? { ...step.actor, person: 'system:clock' } : step.actor)}
          />
        ))}
      </Tally>
    </Section>
  )
}

/** Why it ended, or was not accepted, in the words of whoever said so. */
const Ended = ({ platform, commitment }: StepsProps) => {
  const by = useActorWords()
  const name = useEventNames().of
  const step = commitment.steps.findLast(({ type }) => /(Declined|Fulfilled|Breached|Released)$/.test(type))
  if (step === undefined) return null
  const actor = by(step.actor)
  return (
    <Section title={<Trans>How it ended</Trans>}>
      <Lead>{name(step.type)}</Lead>
      {/(Declined|Partly|Breached|Released)/.test(step.type) ? <Paragraphs text={step.reasons} /> : null}
      <p>
        <Trans>By {actor}</Trans> <Entry platform={platform} index={step.entry} />
      </p>
    </Section>
  )
}

const CommitmentScreen = ({ platform: platformId, id }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: commitment } = useSuspenseQuery(commitmentQuery(platformId, id))
  const { acting } = useSeats(platformId)
  const [done, setDone] = useState<string>()
  const title = useCommitmentTitle()(commitment)
  const decisionWords = useDecisionWords()
  const amount = useAmounts()(commitment.amount)
  const { day, zone } = useTimes(commitment.zone)
  const { number, proposal } = commitment
  const name = platform.name
  const event = useEventNames().of(done ?? '')
  const from = proposal === null ? null : decisionWords(proposal)
  const decision = proposal === null ? null : `/platforms/${platformId}/proposals/${proposal.id}`
  return (
    <>
      <PageTitle>{t`${number} ${title} – ${name} – Baraza`}</PageTitle>
      {decision === null ? (
        <Crumb to={`/platforms/${platformId}/commitments`}>
          <Trans>All commitments</Trans>
        </Crumb>
      ) : (
        <Crumb to={decision}>
          <Trans>From {from}</Trans>
        </Crumb>
      )}
      <Head>
        <Meta>
          <Marks commitment={commitment} />
          <span>{number}</span>
        </Meta>
        <h1>{title}</h1>
        <Lead>
          <Parties commitment={commitment} />: {amount}, <Due commitment={commitment} />
        </Lead>
      </Head>
      {done === undefined ? null : (
        <Note tone="holds" icon="check" title={t`It is in the record`} alert>
          <p>{event}</p>
        </Note>
      )}
      <Split
        aside={
          <>
            <Steps platform={platformId} commitment={commitment} />
            <Section title={<Trans>About it</Trans>}>
              <Facts
                facts={[
                  ...(decision === null || from === null
                    ? []
                    : [
                        {
                          name: t`Decision`,
                          value: <Link href={decision}>{from}</Link>,
                        },
                      ]),
                  { name: t`Owed by`, value: commitment.debtor.name },
                  { name: t`Owed to`, value: commitment.creditor.name },
                  { name: t`Amount`, value: amount },
                  { name: t`Last day`, value: t`${day(lastDay(commitment))}, until its end in ${zone}` },
                ]}
              />
            </Section>
          </>
        }
      >
        <Ended platform={platformId} commitment={commitment} />
        <Section title={<Trans>What is owed</Trans>}>
          <Paragraphs text={commitment.text} />
        </Section>
        <Section title={<Trans>What is said of it</Trans>}>
          <Accounts platform={platformId} commitment={commitment} />
        </Section>
        <Stays platform={platformId} seat={acting}>
          {acting === undefined ? undefined : (
            <Awaiting what={<Trans>Getting what your seat can do…</Trans>}>
              <CommitmentActs platform={platformId} commitment={commitment} seat={acting} onDone={setDone} />
            </Awaiting>
          )}
        </Stays>
      </Split>
    </>
  )
}

export default CommitmentScreen
