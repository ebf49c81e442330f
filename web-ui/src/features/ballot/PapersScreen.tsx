import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import { Stays } from '../../acting/Stays'
import type { components } from '../../api/generated/query'
import { papersQuery, platformQuery, rollSearchQuery, voteQuery } from '../../api/queries'
import type { MySeat, Platform, Vote } from '../../api/types'
import { useInBook, useMemberBook } from '../../domain/memberBook'
import { useTitle } from '../../domain/title'
import { useSeats } from '../../session/seats'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { Chip } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Section } from '../../ui/Section'
import { Crumb, Hidden, Quiet, Stack } from '../../ui/Words'
import { EnterPaper } from './EnterPaper'

type Entered = components['schemas']['EnteredPaper']

interface Whose {
  readonly seat: string
  readonly name: string
}

interface ClerkProps {
  readonly platform: Platform
  readonly vote: Vote
  readonly seat: MySeat
}

/** How an entry of the roll is called: by its organisation, by the body's own book, or by the beginning of its identifier. */
const useNames = (platform: string, seat: MySeat, individuals: readonly string[]) => {
  const { t } = useLingui()
  const { lines } = useMemberBook(platform, seat, individuals.length === 0 ? [] : [{ members: individuals }])
  const inBook = useInBook()
  return (entry: string, organisation: { readonly name: string } | null) => {
    const line = lines.find(({ member }) => member === entry)
    return organisation?.name ?? (line === undefined ? t`Individual member ${entry.slice(0, 8)}` : inBook(line))
  }
}

/** Finds whose paper it is, by name or number. */
const Find = ({ platform, vote, seat, onFind }: ClerkProps & { readonly onFind: (whose: Whose) => void }) => {
  const { t } = useLingui()
  const [written, setWritten] = useState('')
  const sought = useDeferredValue(written.trim())
  const byName = useQuery({ ...rollSearchQuery(platform.id, vote.id, sought), enabled: sought !== '' })
  // People write a number on an envelope. The record does not have it: the body's own book names the seat.
  const { lines: numbered } = useMemberBook(platform.id, seat, /[0-9]/.test(sought) ? [{ numbers: [sought] }] : [])
  const byNumber = useQuery({
    ...rollSearchQuery(platform.id, vote.id, numbered[0]?.member ?? ''),
    enabled: numbered.length > 0,
  })
  const found = [...(numbered.length === 0 ? [] : (byNumber.data?.items ?? [])), ...(byName.data?.items ?? [])].filter(
    (entry, place, all) => all.findIndex((other) => other.seat === entry.seat) === place,
  )
  const nameOf = useNames(
    platform.id,
    seat,
    found.filter(({ organisation }) => organisation === null).map((entry) => entry.seat),
  )
  return (
    <Stack>
      <TextField
        label={t`Whose paper is it?`}
        hint={<Trans>Part of a name, a member’s number, or the beginning of a seat’s identifier.</Trans>}
        value={written}
        onWrite={setWritten}
        longest={100}
      />
      <div aria-live="polite">
        {sought !== '' && byName.isSuccess && found.length === 0 ? (
          <Quiet>
            <Trans>Nobody on the roll of this vote is called so.</Trans>
          </Quiet>
        ) : null}
        <ul style={{ listStyle: 'none', display: 'grid', gap: '.5rem' }}>
          {found.map((entry) => {
            const name = nameOf(entry.seat, entry.organisation)
            return (
              <li key={entry.seat} style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem', alignItems: 'center' }}>
                <bdi>{name}</bdi>
                <Button small second onPress={() => onFind({ seat: entry.seat, name })}>
                  <Trans>
                    Enter the paper<Hidden>: {name}</Hidden>
                  </Trans>
                </Button>
              </li>
            )
          })}
        </ul>
      </div>
    </Stack>
  )
}

/** Papers that one clerk entered, or two differently. */
const Waiting = ({ platform, vote, seat, onFind }: ClerkProps & { readonly onFind: (whose: Whose) => void }) => {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(papersQuery(platform.id, vote.id))
  const papers = data?.pages.flatMap(({ items }) => items) ?? []
  const nameOf = useNames(
    platform.id,
    seat,
    papers
      .filter(({ organisation }) => organisation === null)
      .map(({ rollEntry }) => rollEntry)
      .slice(0, 100),
  )
  const chip = ({ state, entries }: Entered) =>
    state === 'differs' ? (
      <Chip tone="fails" icon="cross">
        <Trans>Entries differ</Trans>
      </Chip>
    ) : state === 'voted-otherwise' ? (
      <Chip tone="still" icon="dash">
        <Trans>Voted otherwise</Trans>
      </Chip>
    ) : entries.some((one) => one.seat === seat.seat) ? (
      <Chip tone="wait" icon="clock">
        <Trans>Waits for another clerk</Trans>
      </Chip>
    ) : (
      <Chip tone="open" icon="clock">
        <Trans>Waits for you</Trans>
      </Chip>
    )
  if (data !== undefined && papers.length === 0)
    return (
      <p>
        <Trans>No paper waits for a clerk.</Trans>
      </p>
    )
  return (
    <Stack>
      <ul style={{ listStyle: 'none', display: 'grid', gap: '.75rem' }}>
        {papers.map((paper) => {
          const name = nameOf(paper.rollEntry, paper.organisation)
          return (
            <li key={paper.rollEntry} style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem', alignItems: 'center' }}>
              <bdi>{name}</bdi> {chip(paper)}
              {paper.state === 'voted-otherwise' ? null : (
                <Button small second onPress={() => onFind({ seat: paper.rollEntry, name })}>
                  <Trans>
                    Enter the paper<Hidden>: {name}</Hidden>
                  </Trans>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {hasNextPage ? (
        <div>
          <Button second small busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}

const Clerk = (props: ClerkProps) => {
  const [whose, choose] = useState<Whose>()
  const { platform, vote, seat } = props
  if (whose !== undefined)
    return (
      <EnterPaper
        key={whose.seat}
        platform={platform}
        vote={vote}
        seat={seat}
        rollEntry={whose.seat}
        name={whose.name}
        onDone={() => choose(undefined)}
      />
    )
  return (
    <>
      <Find {...props} onFind={choose} />
      <Section title={<Trans>Papers that wait</Trans>}>
        <Waiting {...props} onFind={choose} />
      </Section>
    </>
  )
}

/** Ballots on paper, which two clerks enter. */
const PapersScreen = ({ platform: platformId, id }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: vote } = useSuspenseQuery(voteQuery(platformId, id))
  const { acting } = useSeats(platformId)
  const { number } = vote.proposal
  const clerk = acting !== undefined && acting.offices.length > 0 ? acting : undefined
  return (
    <>
      <PageTitle>{t`Papers of ${number} – ${platform.name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${platformId}/proposals/${vote.proposal.id}`}>
        <Trans>{number}, text and timeline</Trans>
      </Crumb>
      <h1 style={{ marginBlockEnd: '.75rem' }}>
        <Trans>Papers</Trans>
      </h1>
      <p style={{ marginBlockEnd: '1.5rem', maxInlineSize: '40rem' }}>
        <Trans>
          Ballots on “{titleOf(vote.proposal)}” that members filled in by hand. Two clerks enter each, one after the other, and neither sees
          what the other read. When both entered the same, it is cast.
        </Trans>
      </p>
      <Stays
        platform={platformId}
        seat={acting}
        over={vote.state === 'open' ? undefined : t`The vote is closed`}
        instead={
          vote.state !== 'open' ? (
            <Note tone="still" icon="clock" title={t`The vote is closed`}>
              <p>
                <Link href={`/platforms/${platformId}/votes/${id}`}>
                  <Trans>The result says how many papers counted.</Trans>
                </Link>
              </p>
            </Note>
          ) : clerk === undefined ? (
            <Note tone="wait" icon="stool" title={t`Clerks hold an office`}>
              <p>
                <Trans>Act in a seat that holds an office of this body. Two different people enter each paper.</Trans>
              </p>
            </Note>
          ) : undefined
        }
      >
        {clerk === undefined || vote.state !== 'open' ? undefined : <Clerk platform={platform} vote={vote} seat={clerk} />}
      </Stays>
    </>
  )
}

export default PapersScreen
