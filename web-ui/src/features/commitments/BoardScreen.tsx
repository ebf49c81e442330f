import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearchParams } from 'wouter'
import { commitmentsQuery, platformQuery } from '../../api/queries'
import type { CommitmentState, CommitmentSummary } from '../../api/types'
import { useNumbers } from '../../language/numbers'
import { useSeats } from '../../session/seats'
import { Button } from '../../ui/Button'
import { Filters, SelectField } from '../../ui/Field'
import { Chip } from '../../ui/Mark'
import { Empty } from '../../ui/Note'
import { Pager } from '../../ui/Pager'
import { PageTitle } from '../../ui/PageTitle'
import { Rows } from '../../ui/Rows'
import { Head, Section } from '../../ui/Section'
import { Board, Column } from '../../ui/Voices'
import { Lead } from '../../ui/Words'
import { CommitmentRow } from './CommitmentRow'
import { Due, Marks, Parties } from './Marks'
import { STATES, useCommitmentStates, useCommitmentTitle } from './words'

const ON_THE_BOARD = 5

interface CardProps {
  readonly platform: string
  readonly commitment: CommitmentSummary
}

const Card = ({ platform, commitment }: CardProps) => {
  const title = useCommitmentTitle()(commitment)
  const { number, state, overdue, report, assessment } = commitment
  return (
    <li>
      <Link href={`/platforms/${platform}/commitments/${commitment.id}`}>
        {number} {title}
      </Link>
      <span>
        <Parties commitment={commitment} />
      </span>
      <span>
        <Due commitment={commitment} />
      </span>
      {overdue ? <Marks commitment={commitment} /> : null}
      {state === 'active' && report !== null && assessment === null ? (
        <Chip tone="wait" icon="eye">
          <Trans>Waits for an assessor</Trans>
        </Chip>
      ) : null}
    </li>
  )
}

interface Listed {
  readonly state: CommitmentState
  readonly query: { readonly state?: CommitmentState; readonly overdue?: boolean; readonly limit: number }
}

/** What is overdue stands first in its column. */
const listsOf = (state: CommitmentState): readonly Listed[] =>
  state === 'active'
    ? [
        { state, query: { overdue: true, limit: ON_THE_BOARD } },
        { state, query: { state, overdue: false, limit: ON_THE_BOARD } },
      ]
    : [{ state, query: { state, limit: ON_THE_BOARD } }]

const All = ({ platform: id }: { readonly platform: string }) => {
  const { data: platform } = useSuspenseQuery(platformQuery(id))
  const states = useCommitmentStates()
  const { count } = useNumbers()
  const counts = platform.commitments
  const numbers: Readonly<Record<CommitmentState, number>> = { ...counts, 'partly-fulfilled': counts.partlyFulfilled }
  const filled = STATES.filter((state) => numbers[state] > 0)
  const lists = filled.flatMap(listsOf)
  const pages = useSuspenseQueries({ queries: lists.map(({ query }) => commitmentsQuery(id, query)) })
  if (filled.length === 0)
    return (
      <Empty title={<Trans>Nothing was promised yet</Trans>}>
        <p>
          <Trans>A commitment is offered on the page of an adopted decision, by the member that will owe it.</Trans>
        </p>
      </Empty>
    )
  return (
    <Board>
      {filled.map((state) => {
        const items = lists.flatMap((list, place) => (list.state === state ? (pages[place]?.data.items ?? []) : []))
        const number = count(numbers[state])
        return (
          <Column key={state} title={states[state].word} count={number}>
            {items.map((commitment) => (
              <Card key={commitment.id} platform={id} commitment={commitment} />
            ))}
            {numbers[state] > items.length ? (
              <li>
                <Link href={`/platforms/${id}/commitments?state=${state}`}>
                  <Trans>All {number}</Trans>
                </Link>
              </li>
            ) : null}
          </Column>
        )
      })}
    </Board>
  )
}

type Chosen = Readonly<Partial<Record<'state' | 'whose' | 'proposal' | 'cursor', string>>>

const Some = ({ platform: id, chosen }: { readonly platform: string; readonly chosen: Chosen }) => {
  const { t } = useLingui()
  const { acting } = useSeats(id)
  const state = STATES.find((one) => one === chosen.state)
  const mine = acting?.organisation
  const { data } = useSuspenseQuery(
    commitmentsQuery(id, {
      ...(state === undefined ? {} : { state }),
      ...(chosen.state === 'overdue' ? { overdue: true } : {}),
      ...(chosen.whose === 'by' && mine !== undefined ? { debtor: mine } : {}),
      ...(chosen.whose === 'to' && mine !== undefined ? { creditor: mine } : {}),
      ...(chosen.proposal === undefined ? {} : { proposal: chosen.proposal }),
      ...(chosen.cursor === undefined ? {} : { cursor: chosen.cursor }),
    }),
  )
  const address = (cursor?: string) =>
    `/platforms/${id}/commitments?${new URLSearchParams(
      Object.entries({ ...chosen, cursor }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )}`
  return (
    <>
      {data.items.length === 0 ? (
        <Empty title={<Trans>No commitment stands so</Trans>}>
          <p>
            <Trans>Choose “Any” to see all of them.</Trans>
          </p>
        </Empty>
      ) : (
        <Rows>
          {data.items.map((commitment) => (
            <CommitmentRow key={commitment.id} platform={id} commitment={commitment} />
          ))}
        </Rows>
      )}
      <Pager
        first={chosen.cursor === undefined ? undefined : address()}
        firstName={t`Newest commitments`}
        next={data.next === null ? undefined : address(data.next)}
        nextName={t`Older commitments`}
      />
    </>
  )
}

const BoardScreen = ({ platform: id }: { readonly platform: string }) => {
  const { t } = useLingui()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const states = useCommitmentStates()
  const { acting } = useSeats(id)
  const { data: platform } = useSuspenseQuery(platformQuery(id))
  const name = platform.name
  const here = `/platforms/${id}/commitments`
  const given = (key: string) => search.get(key) ?? undefined
  const [state, whose, proposal, cursor] = [given('state'), given('whose'), given('proposal'), given('cursor')]
  const chosen: Chosen = {
    ...(state === undefined ? {} : { state }),
    ...(whose === undefined ? {} : { whose }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(cursor === undefined ? {} : { cursor }),
  }
  return (
    <>
      <PageTitle>{t`Commitments – ${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>Commitments</Trans>
        </h1>
        <Lead>
          <Trans>Who owes what to whom because of a decision, what the debtor says of it, and what somebody else found.</Trans>
        </Lead>
      </Head>
      <Filters label={t`Choose commitments`} onFilter={(fields) => go(`${here}?${new URLSearchParams([...fields])}`)}>
        <SelectField
          label={t`How they stand`}
          name="state"
          value={state ?? ''}
          options={[
            { value: '', label: t`Any` },
            { value: 'overdue', label: t`Overdue` },
            ...STATES.map((one) => ({ value: one, label: states[one].word })),
          ]}
        />
        {acting === undefined ? null : (
          <SelectField
            label={t`Whose`}
            name="whose"
            value={whose ?? ''}
            options={[
              { value: '', label: t`Everybody’s` },
              { value: 'by', label: t`Owed by my organisation` },
              { value: 'to', label: t`Owed to my organisation` },
            ]}
          />
        )}
        <Button type="submit" second>
          <Trans>Filter</Trans>
        </Button>
      </Filters>
      {Object.keys(chosen).length === 0 ? (
        <Section title={<Trans>By state</Trans>}>
          <All platform={id} />
        </Section>
      ) : (
        <Section title={<Trans>As you chose</Trans>} beside={<Link href={here}>{t`Back to the board`}</Link>}>
          <Some platform={id} chosen={chosen} />
        </Section>
      )}
    </>
  )
}

export default BoardScreen
