import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, useMemo } from 'react'
import { Link } from 'wouter'
import { versionQuery } from '../../api/queries'
import type { Proposal } from '../../api/types'
import { useNumbers } from '../../language/numbers'
import type { Times } from '../../language/times'
import { Awaiting } from '../../ui/Awaiting'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Folded } from './Folded'
import { paragraphs } from './plain'

/** Reading Markdown takes as much code as the rest of this screen: it comes after the outcome can be read. */
const Formatted = lazy(() => import('./Markdown'))

/** A text of the record. One that is only words is drawn at once. */
export const Markdown = ({ text }: { readonly text: string }) => {
  const blocks = useMemo(() => paragraphs(text)?.map((words) => <p key={words}>{words}</p>), [text])
  return blocks === undefined ? <Formatted text={text} /> : <Folded blocks={blocks} />
}

const Body = ({ body }: { readonly body: string | null }) => {
  const { t } = useLingui()
  if (body !== null)
    return (
      <Awaiting what={<Trans>Getting the text…</Trans>}>
        <Markdown text={body} />
      </Awaiting>
    )
  return (
    <Note tone="still" icon="lock" title={t`This text is withheld`}>
      <p>
        <Trans>Its entry and its hash stay in the record, so that nobody can put another text in its place.</Trans>
      </p>
    </Note>
  )
}

interface EarlierProps {
  readonly platform: string
  readonly proposal: Proposal
  readonly version: number
}

const Earlier = ({ platform, proposal, version }: EarlierProps) => {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(versionQuery(platform, proposal.id, version))
  const newest = proposal.text.version
  return (
    <>
      <div style={{ marginBlockEnd: '1rem' }}>
        <Note tone="open" icon="eye" title={t`You are reading version ${version}`}>
          <p>
            <Trans>
              The newest is version {newest}. <Link href={`/platforms/${platform}/proposals/${proposal.id}`}>Read version {newest}</Link>
            </Trans>
          </p>
        </Note>
      </div>
      <Body body={data.body} />
    </>
  )
}

interface TextProps extends Omit<EarlierProps, 'version'> {
  /** Undefined for the newest. */
  readonly version: number | undefined
}

export const Text = ({ platform, proposal, version }: TextProps) => {
  const shown = version ?? proposal.text.version
  return (
    <Section
      id="text"
      title={<Trans>Text, version {shown}</Trans>}
      beside={
        proposal.versions.length > 1 ? (
          <a href="#versions">
            <Trans>All versions</Trans>
          </a>
        ) : null
      }
    >
      {version === undefined || version === proposal.text.version ? (
        <Body body={proposal.text.body} />
      ) : (
        <Awaiting what={<Trans>Getting version {version}…</Trans>}>
          <Earlier platform={platform} proposal={proposal} version={version} />
        </Awaiting>
      )}
    </Section>
  )
}

interface VersionsProps {
  readonly platform: string
  readonly proposal: Proposal
  readonly times: Times
}

export const Versions = ({ platform, proposal, times }: VersionsProps) => {
  const { t } = useLingui()
  const { count } = useNumbers()
  const { zone } = times
  const first = t`the first text`
  const unnamed = t`a seat that has no name yet`
  return (
    <Section id="versions" title={<Trans>Versions</Trans>}>
      <Table
        kind="fold"
        columns={[
          { key: 'version', title: t`Version`, whole: true },
          { key: 'at', title: t`When (${zone})`, whole: true },
          { key: 'by', title: t`By` },
          { key: 'why', title: t`Why` },
          { key: 'entry', title: t`Entry` },
        ]}
        rows={proposal.versions.map(({ version, at, by, why, entry }) => ({
          key: String(version),
          cells: [
            <Link key="version" href={`/platforms/${platform}/proposals/${proposal.id}?version=${version}#text`}>
              <Trans>Version {count(version)}</Trans>
            </Link>,
            times.brief(at),
            by?.organisation?.name ?? unnamed,
            version === 1 ? (
              (why ?? first)
            ) : (
              <span key="why">
                {why ?? t`no reason given`}{' '}
                <Link href={`/platforms/${platform}/proposals/${proposal.id}/compare?version=${version}`}>
                  <Trans>What version {count(version)} changed</Trans>
                </Link>
              </span>
            ),
            <Entry key="entry" platform={platform} index={entry} />,
          ],
        }))}
      />
    </Section>
  )
}
