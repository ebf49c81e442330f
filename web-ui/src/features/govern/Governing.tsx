import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { organisationsQuery, platformQuery, seatsQuery } from '../../api/queries'
import type { MySeat } from '../../api/types'
import { SeatName } from '../../domain/seats'
import { useOfficeNames, useSeatKinds } from '../../domain/states'
import { useTimes } from '../../language/times'
import { ButtonLink, Buttons } from '../../ui/Button'
import { Fold, Folds } from '../../ui/Fold'
import { Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { AdmitIndividual } from './AdmitIndividual'
import { joined } from './classes'
import { ImportMembers } from './ImportMembers'
import { AdmitMember, EndSeat, GiveOffice, GiveSeat } from './MemberActs'
import { Register } from './Register'
import { SucceedSeat } from './Succession'

/** What chair and secretary do with members, seats and offices. */
const Governing = ({ platform: platformId, seat }: { readonly platform: string; readonly seat: MySeat }) => {
  const { t } = useLingui()
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: seats } = useSuspenseQuery(seatsQuery(platformId))
  const { data: organisations } = useSuspenseQuery(organisationsQuery)
  const kinds = useSeatKinds()
  const offices = useOfficeNames()
  const times = useTimes(platform.zone)
  const held = seats.items.filter(({ endedAt }) => endedAt === null)
  const nameOf = (constituency: string | null) => platform.constituencies.find(({ id }) => id === constituency)?.name ?? '–'
  const acts = { platform, seat, seats: held, organisations: organisations.items }
  return (
    <>
      <Section
        title={<Trans>What your office can do</Trans>}
        beside={
          <span>
            <SeatName seat={seat} />
          </span>
        }
      >
        <Buttons>
          <ButtonLink to={`/platforms/${platformId}/members`} second>
            <Trans>Invite somebody with a link</Trans>
          </ButtonLink>
        </Buttons>
        <Folds>
          <Fold group="govern" title={t`Admit a member`} line={t`An organisation, into its constituency`}>
            <AdmitMember {...acts} />
          </Fold>
          {joined(platform).byIndividuals.length === 0 ? null : (
            <>
              <Fold group="govern" title={t`Admit an individual`} line={t`A person, for themselves`}>
                <AdmitIndividual {...acts} />
              </Fold>
              <Fold group="govern" title={t`Bring in a list of members`} line={t`From a CSV file: all of it, or nothing`}>
                <ImportMembers {...acts} />
              </Fold>
            </>
          )}
          <Fold group="govern" title={t`Give a seat`} line={t`To a person who speaks for an organisation`}>
            <GiveSeat {...acts} />
          </Fold>
          <Fold group="govern" title={t`Give an office`} line={t`To the seat of a delegate`}>
            <GiveOffice {...acts} />
          </Fold>
          <Fold group="govern" title={t`Let somebody succeed`} line={t`Another person takes over a seat`}>
            <SucceedSeat {...acts} />
          </Fold>
          <Fold group="govern" title={t`End a seat`} line={t`Its holder no longer acts here`}>
            <EndSeat {...acts} />
          </Fold>
          <Fold group="govern" title={t`Register an organisation`} line={t`That is not in the public register yet`}>
            <Register scope={`register/${platformId}`} onRegistered={() => undefined} />
          </Fold>
        </Folds>
      </Section>
      <Section title={<Trans>Seats</Trans>}>
        <Table
          kind="fold"
          columns={[
            { key: 'organisation', title: t`Organisation` },
            { key: 'kind', title: t`Kind` },
            { key: 'constituency', title: t`Constituency` },
            { key: 'offices', title: t`Offices` },
            { key: 'from', title: t`Since` },
          ]}
          rows={held.map((one) => ({
            key: one.seat,
            cells: [
              one.organisation?.name ?? t`an individual member`,
              kinds[one.kind],
              nameOf(one.constituency),
              one.offices.length === 0 ? '–' : one.offices.map((office) => offices[office]).join(', '),
              times.day(one.from),
            ],
          }))}
        />
      </Section>
    </>
  )
}

export default Governing
