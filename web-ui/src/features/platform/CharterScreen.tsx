import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { charterQuery, chartersQuery } from '../../api/charters'
import { platformQuery } from '../../api/queries'
import { CharterPreview, CharterTrial } from '../../domain/CharterWords'
import { useTitle } from '../../domain/title'
import { useTimes } from '../../language/times'
import { Awaiting } from '../../ui/Awaiting'
import { Chip, Entry } from '../../ui/Mark'
import { PageTitle } from '../../ui/PageTitle'
import { Head, Meta, Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Crumb } from '../../ui/Words'

/** A version of the charter as it was or is in force, and every other one. */
const CharterScreen = ({ platform: platformId, id }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  const asked = /^\d{1,6}$/.test(id) ? Number(id) : 0
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: charter } = useSuspenseQuery(charterQuery(platformId, asked))
  const { data: all } = useSuspenseQuery(chartersQuery(platformId))
  const { moment } = useTimes(platform.zone)
  const { version, since, until, entry } = charter.version
  const name = platform.name
  const from = moment(since)
  const to = until === null ? '' : moment(until)
  return (
    <>
      <PageTitle>{t`Charter version ${version} – ${name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${platformId}`}>
        <Trans>Who decides here, and how</Trans>
      </Crumb>
      <Head>
        <h1>
          <Trans>Charter, version {version}</Trans>
        </h1>
        <Meta>
          {until === null ? (
            <Chip tone="holds" icon="check">
              <Trans>in force</Trans>
            </Chip>
          ) : (
            <Chip tone="still" icon="clock">
              <Trans>not in force any more</Trans>
            </Chip>
          )}
          <span>
            {until === null ? (
              <Trans>since {from}</Trans>
            ) : (
              <Trans>
                from {from} until {to}
              </Trans>
            )}
          </span>
          <Entry platform={platformId} index={entry} />
        </Meta>
      </Head>
      <CharterPreview charter={charter.document} />
      <Section title={<Trans>What past votes would have decided under it</Trans>}>
        <Awaiting what={<Trans>Getting the trial…</Trans>}>
          <CharterTrial platform={platformId} charter={charter.document} />
        </Awaiting>
      </Section>
      <Section title={<Trans>Every version</Trans>}>
        <Table
          kind="fold"
          caption={<Trans>A vote is counted for ever under the version that was in force when it was called.</Trans>}
          columns={[
            { key: 'version', title: t`Version` },
            { key: 'since', title: t`In force since` },
            { key: 'by', title: t`Decided by` },
          ]}
          rows={all.items.map((one) => ({
            key: String(one.version),
            cells: [
              one.version === version ? (
                <b key="version">{one.version}</b>
              ) : (
                <Link key="version" href={`/platforms/${platformId}/charters/${one.version}`}>
                  <Trans>Version {one.version}</Trans>
                </Link>
              ),
              moment(one.since),
              one.proposal === null ? (
                <Trans key="by">the founding</Trans>
              ) : (
                <Link key="by" href={`/platforms/${platformId}/proposals/${one.proposal.id}`}>
                  {one.proposal.number} {titleOf(one.proposal)}
                </Link>
              ),
            ],
          }))}
        />
      </Section>
    </>
  )
}

export default CharterScreen
