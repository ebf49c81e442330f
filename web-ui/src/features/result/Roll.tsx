import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { absencesQuery, rollQuery } from '../../api/queries'
import type { OffRoll, Vote } from '../../api/types'
import { OffRollWords } from '../../domain/RollWords'
import { useNumbers } from '../../language/numbers'
import type { Times } from '../../language/times'
import { fraction } from '../../numbers/fraction'
import { Awaiting } from '../../ui/Awaiting'
import { Button, Buttons, FileLink } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { More } from '../../ui/More'
import { Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Hash, Quiet, Stack } from '../../ui/Words'

interface RollProps {
  readonly platform: string
  readonly vote: Vote
}

const Lines = ({ platform, vote }: RollProps) => {
  const { t } = useLingui()
  const numbers = useNumbers()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(rollQuery(platform, vote.id))
  const name = (constituency: string) => vote.roll.constituencies.find(({ id }) => id === constituency)?.name ?? constituency
  return (
    <>
      <Table
        kind="fold"
        columns={[
          { key: 'organisation', title: t`Organisation` },
          { key: 'constituency', title: t`Constituency` },
          { key: 'weight', title: t`Weight of 100`, number: true },
        ]}
        rows={data.pages
          .flatMap(({ items }) => items)
          .map(({ seat, organisation, constituency, weight }) => ({
            key: seat,
            cells: [organisation?.name ?? t`Individual ${seat.slice(0, 8)}`, name(constituency), numbers.weight(fraction(weight))],
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

const Absences = ({ platform, vote }: RollProps) => {
  const { t } = useLingui()
  const [reason, setReason] = useState<OffRoll>()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(absencesQuery(platform, vote.id, reason))
  const name = (constituency: string) => vote.roll.constituencies.find(({ id }) => id === constituency)?.name ?? constituency
  const counted = vote.roll.leftOff?.reasons ?? []
  return (
    <>
      <ul>
        {counted.map((one) => (
          <li key={one.reason}>
            <Button second small onPress={() => setReason(reason === one.reason ? undefined : one.reason)}>
              <OffRollWords reasons={[one.reason]} />: {one.members}
            </Button>
          </li>
        ))}
      </ul>
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

/** Who could vote, and the files to count it again. */
const Roll = ({ platform, vote, times }: RollProps & { readonly times: Times }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [absent, setAbsent] = useState(false)
  const { entries, content, hash, leftOff } = vote.roll
  const left = leftOff?.members ?? 0
  const at = times.moment(vote.calledAt)
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
      {entries === 0 ? null : (
        <More title={<Trans>Who was on the roll</Trans>} onOpen={() => setOpen(true)}>
          {open ? (
            <Awaiting what={<Trans>Getting the roll…</Trans>}>
              <Lines platform={platform} vote={vote} />
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
              <Absences platform={platform} vote={vote} />
            </Awaiting>
          ) : null}
        </More>
      )}
    </Section>
  )
}

export default Roll
