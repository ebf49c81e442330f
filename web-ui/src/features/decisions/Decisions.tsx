import { Trans, useLingui } from '@lingui/react/macro'
import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'wouter'
import { platformQuery, proposalsQuery } from '../../api/queries'
import type { ProposalState } from '../../api/types'
import { ProposalRow } from '../../domain/ProposalRow'
import { useProposalStates } from '../../domain/states'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Button, ButtonLink } from '../../ui/Button'
import { Filters, SelectField } from '../../ui/Field'
import { Empty } from '../../ui/Note'
import { Pager } from '../../ui/Pager'
import { PageTitle } from '../../ui/PageTitle'
import { Rows } from '../../ui/Rows'
import { Head, Section } from '../../ui/Section'
import { Lead } from '../../ui/Words'

const ORDER: readonly ProposalState[] = [
  'to-the-vote',
  'admitted',
  'submitted',
  'returned',
  'draft',
  'adopted',
  'rejected',
  'not-valid',
  'withdrawn',
  'lapsed',
]

const Decisions = ({ platform: id }: { readonly platform: string }) => {
  const { t } = useLingui()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const states = useProposalStates()
  const cursor = search.get('cursor')
  const state = ORDER.find((one) => one === search.get('state'))
  const motions = search.get('motions') !== 'under'
  const query = {
    ...(state === undefined ? {} : { state }),
    ...(motions ? {} : { partOf: 'none' }),
    ...(cursor === null ? {} : { cursor }),
  }
  usePrefetchQuery(proposalsQuery(id, query))
  const { data: platform } = useSuspenseQuery(platformQuery(id))
  const { data: proposals } = useSuspenseQuery(proposalsQuery(id, query))
  const times = useTimes(platform.zone)
  const { acting } = useSeats(id)
  const name = platform.name
  const here = `/platforms/${id}/decisions`
  const address = (more: Record<string, string>) => {
    const parameters = new URLSearchParams({
      ...(state === undefined ? {} : { state }),
      ...(motions ? {} : { motions: 'under' }),
      ...more,
    }).toString()
    return parameters === '' ? here : `${here}?${parameters}`
  }
  return (
    <>
      <PageTitle>{t`Decisions – ${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>Decisions</Trans>
        </h1>
        <Lead>
          <Trans>Every proposal and motion ever made here, newest first, with what became of it.</Trans>
        </Lead>
      </Head>
      {acting === undefined ? null : (
        <div style={{ marginBlockEnd: '2rem' }}>
          <ButtonLink to={`/platforms/${id}/proposals/new`}>
            <Trans>Make a proposal</Trans>
          </ButtonLink>
        </div>
      )}
      <Filters label={t`Choose proposals`} onFilter={(chosen) => go(`${here}?${new URLSearchParams([...chosen])}`)}>
        <SelectField
          label={t`How they stand`}
          name="state"
          value={state ?? ''}
          options={[{ value: '', label: t`Any` }, ...ORDER.map((one) => ({ value: one, label: states[one].word }))]}
        />
        <SelectField
          label={t`Motions that are part of a proposal`}
          name="motions"
          value={motions ? '' : 'under'}
          options={[
            { value: '', label: t`In this list too` },
            { value: 'under', label: t`Under their proposal only` },
          ]}
        />
        <Button type="submit" second>
          <Trans>Filter</Trans>
        </Button>
      </Filters>
      <Section title={<Trans>Proposals</Trans>} beside={<span>{state === undefined ? null : states[state].word}</span>}>
        {proposals.items.length === 0 ? (
          <Empty title={state === undefined ? <Trans>No proposal was made yet</Trans> : <Trans>No proposal stands so</Trans>}>
            <p>
              {state === undefined ? (
                <Trans>One appears here as soon as a seat drafts it.</Trans>
              ) : (
                <Trans>Choose “Any” to see all of them.</Trans>
              )}
            </p>
          </Empty>
        ) : (
          <Rows>
            {proposals.items.map((proposal) => (
              <ProposalRow key={proposal.id} platform={id} proposal={proposal} times={times} />
            ))}
          </Rows>
        )}
        <Pager
          first={cursor === null ? undefined : address({})}
          firstName={t`Newest proposals`}
          next={proposals.next === null ? undefined : address({ cursor: proposals.next })}
          nextName={t`Older proposals`}
        />
      </Section>
    </>
  )
}

export default Decisions
