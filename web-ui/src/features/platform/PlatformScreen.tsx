import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { platformQuery } from '../../api/queries'
import type { OfficeHeld, Platform } from '../../api/types'
import { AssemblyWords } from '../../domain/AssemblyWords'
import { vacantOffices } from '../../domain/charter/vacant'
import { pathOf, weighed } from '../../domain/constituencies'
import { DecisionTypeWords } from '../../domain/DecisionTypeWords'
import { MembershipWords } from '../../domain/MembershipWords'
import { OfficeNotes, SuccessionWords } from '../../domain/OfficeWords'
import { ProposalRow } from '../../domain/ProposalRow'
import { useOfficeNames } from '../../domain/states'
import { useNumbers } from '../../language/numbers'
import { useTimes } from '../../language/times'
import { fraction, width } from '../../numbers/fraction'
import { useSeats } from '../../session/seats'
import { ButtonLink } from '../../ui/Button'
import { Shares } from '../../ui/Chart'
import { Chip, Entry } from '../../ui/Mark'
import { Empty } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Named, threadAt } from '../../ui/Pattern'
import { Rows } from '../../ui/Rows'
import { Rules, RuleText } from '../../ui/Rules'
import { Head, Jump, Meta, Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Lead } from '../../ui/Words'

interface PartProps {
  readonly platform: Platform
}

const Weights = ({ platform }: PartProps) => {
  const { t } = useLingui()
  const numbers = useNumbers()
  const { constituencies, counts, charter } = platform
  const shareOf = (written: string) => {
    const share = fraction(written)
    return numbers.percentIsExact(share) ? numbers.percent(share) : t`${numbers.percent(share)} (${written})`
  }
  const kept = charter.document.emptyConstituency === 'redistributed'
  const inRecord = constituencies.every(({ roll }) => roll === 'recorded')
  const organisations = (count: number) => t`${plural(count, { one: '# organisation', other: '# organisations' })}`
  return (
    <Section
      id="weights"
      title={<Trans>Whose vote weighs what</Trans>}
      beside={
        <Link href={`/platforms/${platform.id}/members`}>
          <Trans>All members</Trans>
        </Link>
      }
    >
      <Shares
        shares={constituencies.map(({ id, share }, place) => ({
          key: id,
          thread: threadAt(place),
          width: width(fraction(share)),
          label: numbers.percent(fraction(share)),
        }))}
      />
      <Table
        kind="fold"
        caption={
          <>
            <Trans>Shares of the weight of every vote.</Trans>{' '}
            {weighed(charter.document.constituencies) ? (
              <Trans>Inside a constituency each seat weighs the same, but where the charter weighs votes or capital.</Trans>
            ) : (
              <Trans>Inside a constituency each seat weighs the same.</Trans>
            )}{' '}
            {kept ? (
              <Trans>The share of an empty constituency is given to the others in proportion.</Trans>
            ) : (
              <Trans>The share of an empty constituency is not given to others.</Trans>
            )}
          </>
        }
        columns={[
          { key: 'name', title: t`Constituency` },
          { key: 'share', title: t`Share`, number: true },
          { key: 'seats', title: t`Seats`, number: true },
          { key: 'one', title: t`One seat weighs`, number: true },
          { key: 'members', title: t`Members` },
        ]}
        rows={constituencies.map(({ id, name, within, share, seats, members, weightOfOne, roll }, place) => ({
          key: id,
          cells: [
            <Named key="name" pattern={threadAt(place)}>
              {pathOf({ name, within })}
            </Named>,
            <b key="share">{shareOf(share)}</b>,
            roll === 'recorded' ? numbers.count(seats) : t`not listed here`,
            weightOfOne === null ? (seats === 0 ? t`no seat` : t`as the roll says`) : shareOf(weightOfOne),
            roll === 'recorded' ? organisations(members) : t`the body keeps its own roll`,
          ].map((cell, at) => (roll === 'kept-by-the-body' && at === 3 ? t`as its roll says` : cell)),
        }))}
        footer={
          inRecord
            ? [
                {
                  key: 'all',
                  cells: [
                    t`All`,
                    numbers.percent(fraction('1')),
                    numbers.count(constituencies.reduce((sum, { seats }) => sum + seats, 0)),
                    null,
                    organisations(counts.members),
                  ],
                },
              ]
            : []
        }
      />
    </Section>
  )
}

const Sentences = ({ platform }: PartProps) => {
  const { t } = useLingui()
  const { document } = platform.charter
  return (
    <Section
      id="rules"
      title={<Trans>The rules, in sentences</Trans>}
      beside={
        <span>
          <Trans>written from the charter itself</Trans>
        </span>
      }
    >
      <Rules>
        {document.decisionTypes.map((type) => (
          <RuleText key={type.id} title={type.name}>
            <DecisionTypeWords type={type} charter={document} />
          </RuleText>
        ))}
        <RuleText title={t`Which members vote`}>
          <MembershipWords charter={document} />
        </RuleText>
        {document.assemblies === undefined || document.assemblies === null ? null : (
          <RuleText title={t`How members meet`}>
            <AssemblyWords charter={document} rules={document.assemblies} />
          </RuleText>
        )}
        <RuleText title={t`When an office loses its holder`}>
          <SuccessionWords succession={document.succession} />
        </RuleText>
      </Rules>
    </Section>
  )
}

const DecidedLately = ({ platform }: PartProps) => {
  const times = useTimes(platform.zone)
  const { decisions } = platform.counts
  return (
    <Section
      id="decided"
      title={<Trans>Decided lately</Trans>}
      beside={
        decisions === 0 ? null : (
          <Link href={`/platforms/${platform.id}/decisions`}>
            <Trans>All {decisions} decisions</Trans>
          </Link>
        )
      }
    >
      {platform.decidedLately.length === 0 ? (
        <Empty title={<Trans>Nothing was decided yet</Trans>}>
          <p>
            <Trans>A decision appears here when its result is certified, or when the chair declares it.</Trans>
          </p>
        </Empty>
      ) : (
        <Rows>
          {platform.decidedLately.map((proposal) => (
            <ProposalRow key={proposal.id} platform={platform.id} proposal={proposal} times={times} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

const HeldBy = ({ organisation, successor, byOperator }: Pick<OfficeHeld, 'organisation' | 'successor' | 'byOperator'>) => {
  const { i18n } = useLingui()
  const names = useOfficeNames()
  const other = successor === null ? '' : names[successor].toLocaleLowerCase(i18n.locale)
  return (
    <>
      {organisation?.name ?? <Trans>an individual member</Trans>}
      {successor === null ? null : (
        <>
          {' · '}
          <Trans>by the charter’s rule, as holder of the office of {other}, until somebody is appointed</Trans>
        </>
      )}
      {byOperator === null ? null : (
        <>
          {' · '}
          <Trans>given by an operator</Trans>
        </>
      )}
    </>
  )
}

const Offices = ({ platform }: PartProps) => {
  const { t } = useLingui()
  const names = useOfficeNames()
  const numbers = useNumbers()
  const { day } = useTimes(platform.zone)
  const vacant = vacantOffices(platform.offices)
  return (
    <Section
      title={<Trans>Offices</Trans>}
      beside={
        <span>
          <Trans>what each may do is in the charter</Trans>
        </span>
      }
    >
      <Table
        kind="fold"
        columns={[
          { key: 'office', title: t`Office` },
          { key: 'holder', title: t`Held by` },
          { key: 'since', title: t`Since` },
          { key: 'acts', title: t`Acts in the record` },
        ]}
        rows={[
          ...platform.offices.map(({ office, since, acts, ...held }) => ({
            key: office,
            cells: [
              names[office],
              <HeldBy key="holder" {...held} />,
              day(since),
              <Link key="acts" href={`/platforms/${platform.id}/record?office=${office}`}>
                {numbers.count(acts)}
              </Link>,
            ],
          })),
          ...vacant.map((office) => ({
            key: office,
            cells: [
              names[office],
              <Chip key="vacant" tone="wait" icon="alert">
                <Trans>vacant</Trans>
              </Chip>,
              '–',
              '–',
            ],
          })),
        ]}
      />
    </Section>
  )
}

const PlatformScreen = ({ platform: id }: { readonly platform: string }) => {
  const { t } = useLingui()
  const { data: platform } = useSuspenseQuery(platformQuery(id))
  const { moment } = useTimes(platform.zone)
  const { count } = useNumbers()
  const { acting } = useSeats(id)
  const governs = acting?.offices.some((office) => office === 'chair' || office === 'secretary') === true
  const { version, since, entry, document } = platform.charter
  const name = platform.name
  const from = moment(since)
  return (
    <>
      <PageTitle>{t`Who decides, and how – ${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>Who decides here, and how</Trans>
        </h1>
        <Lead>{document.summary}</Lead>
        <Meta>
          <Chip tone="holds" icon="check">
            <Trans>Charter version {version}, in force</Trans>
          </Chip>
          <span>
            <Trans>since {from}</Trans>
          </span>
          <Entry platform={id} index={entry} />
          {version > 1 ? (
            <Link href={`/platforms/${id}/charters/${version}`}>
              <Trans>Earlier versions</Trans>
            </Link>
          ) : null}
          {platform.visibility === 'members' ? (
            <Chip tone="still" icon="lock">
              <Trans>Shown to members only</Trans>
            </Chip>
          ) : null}
        </Meta>
      </Head>
      <Jump
        label={t`On this page`}
        to={[
          { id: 'decided', name: t`Decided lately`, count: count(platform.counts.decisions) },
          { id: 'weights', name: t`Whose vote weighs what` },
          { id: 'rules', name: t`The rules, in sentences` },
        ]}
      />
      <OfficeNotes platform={platform} />
      {governs ? (
        <div style={{ marginBlockEnd: '2rem' }}>
          <ButtonLink to={`/platforms/${id}/govern`} second>
            <Trans>Members and offices</Trans>
          </ButtonLink>
        </div>
      ) : null}
      {document.assemblies === undefined || document.assemblies === null ? null : (
        <p>
          <Link href={`/platforms/${id}/assemblies`}>
            <Trans>Assemblies of the members</Trans>
          </Link>
        </p>
      )}
      <Weights platform={platform} />
      <Sentences platform={platform} />
      <DecidedLately platform={platform} />
      <Offices platform={platform} />
    </>
  )
}

export default PlatformScreen
