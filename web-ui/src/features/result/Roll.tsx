import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rollQuery } from '../../api/queries'
import type { Vote } from '../../api/types'
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
            cells: [organisation.name, name(constituency), numbers.weight(fraction(weight))],
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
  const { entries, content, hash } = vote.roll
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
    </Section>
  )
}

export default Roll
