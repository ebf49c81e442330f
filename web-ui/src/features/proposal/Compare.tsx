import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import { platformQuery, proposalQuery, versionQuery } from '../../api/queries'
import { differences, wordsOf } from '../../domain/differences'
import { useTitle } from '../../domain/title'
import { useNumbers } from '../../language/numbers'
import { useTimes } from '../../language/times'
import { Differences } from '../../ui/Differences'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Facts, Head, Section } from '../../ui/Section'
import { Crumb } from '../../ui/Words'

interface CompareProps {
  readonly platform: string
  readonly id: string
}

/** What differs between a version and the one before it. */
const Compare = ({ platform: platformId, id }: CompareProps) => {
  const { t } = useLingui()
  const { count } = useNumbers()
  const titleOf = useTitle()
  const [search] = useSearchParams()
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: proposal } = useSuspenseQuery(proposalQuery(platformId, id))
  const newest = proposal.text.version
  const asked = Number(search.get('version') ?? '')
  const version = Number.isInteger(asked) && asked > 1 && asked <= newest ? asked : newest
  const earlier = Math.max(1, version - 1)
  const { data: before } = useSuspenseQuery(versionQuery(platformId, id, earlier))
  const { data: after } = useSuspenseQuery(versionQuery(platformId, id, version))
  const times = useTimes(platform.zone)
  const pieces = useMemo(
    () => (before.body === null || after.body === null ? undefined : differences(wordsOf(before.body), wordsOf(after.body))),
    [before.body, after.body],
  )
  const titles = differences(wordsOf(before.title ?? ''), wordsOf(after.title ?? ''))
  const { number } = proposal
  const name = platform.name
  const one = count(earlier)
  const other = count(version)
  const summary = proposal.versions.find((listed) => listed.version === version)
  const page = `/platforms/${platformId}/proposals/${id}`
  return (
    <>
      <PageTitle>{t`${number}, what version ${other} changed – ${name} – Baraza`}</PageTitle>
      <Crumb to={`${page}#versions`}>
        {number} {titleOf(proposal)}
      </Crumb>
      <Head>
        <h1>
          <Trans>
            What differs between version {one} and version {other}
          </Trans>
        </h1>
        <Facts
          columns={2}
          facts={[
            { name: t`Why`, value: after.why ?? t`no reason given` },
            { name: t`By`, value: summary?.by?.organisation?.name ?? t`a seat that has no name yet` },
            { name: t`When`, value: times.moment(after.at) },
            { name: t`Entry`, value: <Entry platform={platformId} index={after.entry} /> },
          ]}
        />
      </Head>
      <Section title={<Trans>Title</Trans>}>
        <Differences pieces={titles} />
      </Section>
      <Section
        title={<Trans>Text</Trans>}
        beside={
          <Link href={`${page}?version=${version}#text`}>
            <Trans>Read version {other}</Trans>
          </Link>
        }
      >
        {pieces === undefined ? (
          <Note tone="still" icon="lock" title={t`One of the two texts is withheld`}>
            <p>
              <Trans>So they cannot be compared. Entries and hashes of both stay in the record.</Trans>
            </p>
          </Note>
        ) : (
          <Differences pieces={pieces} />
        )}
      </Section>
    </>
  )
}

export default Compare
