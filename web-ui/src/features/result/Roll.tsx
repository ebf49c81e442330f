import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { charterQuery } from '../../api/charters'
import { absencesQuery, rollQuery, type Sought } from '../../api/queries'
import type { OffRoll, Vote } from '../../api/types'
import { OffRollWords, OnRoll } from '../../domain/RollWords'
import { listed } from '../../language/formats'
import { useNumbers } from '../../language/numbers'
import type { Times } from '../../language/times'
import { fraction } from '../../numbers/fraction'
import { useSeats } from '../../session/seats'
import { Awaiting } from '../../ui/Awaiting'
import { Button, Buttons, FileLink } from '../../ui/Button'
import { PickField } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { More } from '../../ui/More'
import { Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Hash, Quiet, Stack } from '../../ui/Words'
import { FindMine } from './FindMine'

interface RollProps {
  readonly platform: string
  readonly vote: Vote
}

/** Fewer than this are found at a glance. */
const MANY = 2

/** Part of a roll: one constituency, one class of members, or all of it. */
const Narrowed = ({
  platform,
  vote,
  sought,
  onSeek,
}: RollProps & { readonly sought: Sought; readonly onSeek: (sought: Sought) => void }) => {
  const { t } = useLingui()
  // The classes are those of the charter that the roll was frozen under.
  const charter = useSuspenseQuery(charterQuery(platform, vote.charter.version)).data.document
  const classes = charter.membership?.classes ?? []
  const { constituencies } = vote.roll
  const seek = (field: keyof Sought, chosen: string) => {
    const { [field]: _, ...rest } = sought
    onSeek(chosen === '' ? rest : { ...rest, [field]: chosen })
  }
  if (constituencies.length < MANY && classes.length < MANY) return null
  return (
    <div style={{ display: 'grid', gap: '.75rem', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr))' }}>
      {constituencies.length < MANY ? null : (
        <PickField
          label={t`Constituency`}
          value={sought.constituency ?? ''}
          onWrite={(chosen) => seek('constituency', chosen)}
          options={[{ value: '', label: t`All of them` }, ...constituencies.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      {classes.length < MANY ? null : (
        <PickField
          label={t`Class`}
          value={sought.class ?? ''}
          onWrite={(chosen) => seek('class', chosen)}
          options={[{ value: '', label: t`All classes` }, ...classes.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
    </div>
  )
}

interface SoughtProps extends RollProps {
  readonly sought: Sought
}

/** Nobody of those looked for. */
const Nobody = () => (
  <p>
    <Trans>Nobody of these.</Trans>
  </p>
)

const Lines = ({ platform, vote, sought }: SoughtProps) => {
  const { t } = useLingui()
  const numbers = useNumbers()
  const weighed = vote.roll.constituencies.some(({ units }) => units !== null)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(rollQuery(platform, vote.id, sought))
  const name = (constituency: string) => vote.roll.constituencies.find(({ id }) => id === constituency)?.name ?? constituency
  if (data.pages.every(({ items }) => items.length === 0)) return <Nobody />
  return (
    <>
      <Table
        kind="fold"
        columns={[
          { key: 'organisation', title: t`Organisation` },
          { key: 'constituency', title: t`Constituency` },
          ...(weighed ? [{ key: 'units', title: t`Votes or capital`, number: true }] : []),
          { key: 'weight', title: t`Weight of 100`, number: true },
        ]}
        rows={data.pages
          .flatMap(({ items }) => items)
          .map(({ seat, organisation, constituency, weight, units }) => ({
            key: seat,
            cells: [
              organisation?.name ?? t`Individual ${seat.slice(0, 8)}`,
              name(constituency),
              ...(weighed ? [units === null ? '–' : numbers.units(fraction(units))] : []),
              numbers.weight(fraction(weight)),
            ],
          }))}
      />
      {hasNextPage ? (
        <Buttons>
          <Button second small onPress={() => void fetchNextPage()}>
            {isFetchingNextPage ? <Trans>Getting more of the roll…</Trans> : <Trans>More of the roll</Trans>}
          </Button>
        </Buttons>
      ) : null}
    </>
  )
}

const Absences = ({ platform, vote, sought, reason }: SoughtProps & { readonly reason: OffRoll | undefined }) => {
  const { t } = useLingui()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    absencesQuery(platform, vote.id, reason, sought),
  )
  const name = (constituency: string) => vote.roll.constituencies.find(({ id }) => id === constituency)?.name ?? constituency
  if (data.pages.every(({ items }) => items.length === 0)) return <Nobody />
  return (
    <>
      <Table
        kind="fold"
        columns={[
          { key: 'member', title: t`Member` },
          { key: 'constituency', title: t`Constituency` },
          { key: 'why', title: t`Why not` },
        ]}
        rows={data.pages
          .flatMap(({ items }) => items)
          .map(({ member, organisation, constituency, reasons }) => ({
            key: member,
            cells: [
              organisation?.name ?? t`Individual ${member.slice(0, 8)}`,
              name(constituency),
              <OffRollWords key="why" reasons={reasons} />,
            ],
          }))}
      />
      {hasNextPage ? (
        <Buttons>
          <Button second small onPress={() => void fetchNextPage()}>
            {isFetchingNextPage ? <Trans>Getting more of the roll…</Trans> : <Trans>More of the roll</Trans>}
          </Button>
        </Buttons>
      ) : null}
    </>
  )
}

/** Who is not on the roll: by reason, constituency and class. */
const LeftOff = ({ platform, vote }: RollProps) => {
  const [reason, setReason] = useState<OffRoll>()
  const [sought, seek] = useState<Sought>({})
  const counted = vote.roll.leftOff?.reasons ?? []
  return (
    <Stack>
      <ul style={{ listStyle: 'none', padding: 0, display: 'flex', flexWrap: 'wrap', gap: '.5rem' }}>
        {counted.map((one) => (
          <li key={one.reason}>
            <Button second small pressed={reason === one.reason} onPress={() => setReason(reason === one.reason ? undefined : one.reason)}>
              <OffRollWords reasons={[one.reason]} />: {one.members}
            </Button>
          </li>
        ))}
      </ul>
      <Narrowed platform={platform} vote={vote} sought={sought} onSeek={seek} />
      <Awaiting what={<Trans>Getting the roll…</Trans>}>
        <Absences platform={platform} vote={vote} sought={sought} reason={reason} />
      </Awaiting>
    </Stack>
  )
}

const OnIt = ({ platform, vote }: RollProps) => {
  const [sought, seek] = useState<Sought>({})
  return (
    <Stack>
      <Narrowed platform={platform} vote={vote} sought={sought} onSeek={seek} />
      <Awaiting what={<Trans>Getting the roll…</Trans>}>
        <Lines platform={platform} vote={vote} sought={sought} />
      </Awaiting>
    </Stack>
  )
}

/** Who could vote, and the files to count it again. */
const Roll = ({ platform, vote, times }: RollProps & { readonly times: Times }) => {
  const { i18n, t } = useLingui()
  const [open, setOpen] = useState(false)
  const [absent, setAbsent] = useState(false)
  const { entries, content, hash, leftOff } = vote.roll
  const alike = listed(
    i18n.locale,
    (vote.tally?.constituencies ?? [])
      .filter((one) => one.present > 0 && [one.for, one.against, one.abstain].includes(one.present))
      .map(({ name }) => name),
  )
  const left = leftOff?.members ?? 0
  const at = times.moment(vote.calledAt)
  const { acting } = useSeats(platform)
  return (
    <Section title={<Trans>Count it yourself</Trans>}>
      <Stack>
        <p>
          {entries === 0 ? (
            <Trans>The vote was called on {at}. The body keeps its own roll: no seat is listed here.</Trans>
          ) : (
            t`The roll was frozen on ${at} with ${plural(entries, { one: '# seat', other: '# seats' })}.`
          )}
        </p>
        {entries === 0 || acting === undefined || vote.state === 'open' ? null : (
          <OnRoll platform={platform} vote={vote.id} seat={acting.seat} aloud />
        )}
        {vote.secrecy === 'open' || vote.openings.length === 0 ? null : (
          <p>
            <Trans>Choices without whose they are, in the order of their marks: only a voter’s key finds their own.</Trans>
          </p>
        )}
        {vote.secrecy === 'open' || alike === '' ? null : <p>{t`All who voted in ${alike} voted alike: the count tells how.`}</p>}
        <Quiet>
          <Trans>
            The hash of the roll is <Hash>{hash}</Hash>
          </Trans>
        </Quiet>
      </Stack>
      <Buttons>
        <FileLink href={`/api/platforms/${platform}/contents/${content}`} second small>
          <Icon name="down" />
          <Trans>Roll (JSON)</Trans>
        </FileLink>
        {vote.openings.map((opening, at) => (
          <FileLink key={opening} href={`/api/platforms/${platform}/contents/${opening}`} second small>
            <Icon name="down" />
            {vote.openings.length === 1 ? <Trans>Ballots (JSON)</Trans> : <Trans>Ballots, part {at + 1} (JSON)</Trans>}
          </FileLink>
        ))}
      </Buttons>
      {vote.secrecy === 'open' || vote.openings.length === 0 ? null : (
        <More title={<Trans>Find your own ballot</Trans>}>
          <FindMine platform={platform} vote={vote} />
        </More>
      )}
      {entries === 0 ? null : (
        <More title={<Trans>Who was on the roll</Trans>} onOpen={() => setOpen(true)}>
          {open ? (
            <Awaiting what={<Trans>Getting the roll…</Trans>}>
              <OnIt platform={platform} vote={vote} />
            </Awaiting>
          ) : null}
        </More>
      )}
      {left === 0 ? null : (
        <More
          title={t`${plural(left, { one: '# member is not on the roll, and why', other: '# members are not on the roll, and why' })}`}
          onOpen={() => setAbsent(true)}
        >
          {absent ? (
            <Awaiting what={<Trans>Getting the roll…</Trans>}>
              <LeftOff platform={platform} vote={vote} />
            </Awaiting>
          ) : null}
        </More>
      )}
    </Section>
  )
}

export default Roll
