import type { Charter } from '../../api/types'
import type { SentCharter } from './check'

const tree = ({
  takes,
  parts,
  roll,
  individuals,
  weighing,
  ...rest
}: SentCharter['constituencies'][number]): Charter['constituencies'][number] => ({
  ...rest,
  roll: roll ?? null,
  takes: takes ?? null,
  individuals: individuals ?? null,
  weighing:
    weighing === undefined || weighing === null
      ? null
      : { by: weighing.by, most: weighing.most ?? null, cap: weighing.cap ?? null, uncapped: weighing.uncapped ?? null },
  parts: parts?.map(tree) ?? null,
})

type SentNotice = NonNullable<SentCharter['assemblies']>['notice']

const notice = (days: SentNotice): NonNullable<Charter['assemblies']>['notice'] =>
  days === undefined || days === null ? null : { atLeast: days.atLeast, atMost: days.atMost ?? null }

/** The same charter as the pages show charters. */
export const shown = (charter: SentCharter): Charter => ({
  ...charter,
  silentConstituency: charter.silentConstituency ?? null,
  constituencies: charter.constituencies.map(tree),
  groups:
    charter.groups?.map((one) => ({
      ...one,
      kinds: one.kinds ?? null,
      attribute: one.attribute ?? null,
      maximumAge: one.maximumAge ?? null,
    })) ?? null,
  succession: charter.succession ?? null,
  membership:
    charter.membership === undefined || charter.membership === null
      ? null
      : {
          classes: charter.membership.classes?.map((one) => ({ ...one, voting: one.voting ?? null })) ?? null,
          arrearsMonths: charter.membership.arrearsMonths ?? null,
          sharePaid: charter.membership.sharePaid ?? null,
          capital:
            charter.membership.capital === undefined || charter.membership.capital === null
              ? null
              : { most: charter.membership.capital.most, except: charter.membership.capital.except ?? null },
        },
  assemblies:
    charter.assemblies === undefined || charter.assemblies === null
      ? null
      : {
          notice: notice(charter.assemblies.notice),
          extraordinaryNotice: notice(charter.assemblies.extraordinaryNotice),
          recordDate: charter.assemblies.recordDate ?? null,
          quorum: charter.assemblies.quorum ?? null,
          secondCall:
            charter.assemblies.secondCall === undefined || charter.assemblies.secondCall === null
              ? null
              : { quorum: charter.assemblies.secondCall.quorum ?? null, after: charter.assemblies.secondCall.after ?? null },
          withoutNotice: charter.assemblies.withoutNotice ?? null,
          requestShare: charter.assemblies.requestShare ?? null,
        },
  decisionTypes: charter.decisionTypes.map((type) => ({
    ...type,
    purpose: type.purpose ?? null,
    quorum: type.quorum ?? null,
    votingDays: type.votingDays ?? null,
    extension: type.extension ?? null,
    coSponsors:
      type.coSponsors === undefined || type.coSponsors === null
        ? null
        : { ...type.coSponsors, withProposer: type.coSponsors.withProposer ?? null },
    unmetQuorum: type.unmetQuorum ?? null,
    secondCall: type.secondCall === undefined || type.secondCall === null ? null : { quorum: type.secondCall.quorum ?? null },
    tieBreak: type.tieBreak ?? null,
    proxies:
      type.proxies === undefined || type.proxies === null
        ? null
        : { ...type.proxies, withinConstituency: type.proxies.withinConstituency ?? null },
    proposers:
      type.proposers === undefined || type.proposers === null
        ? null
        : {
            constituencies: type.proposers.constituencies ?? null,
            classes: type.proposers.classes ?? null,
            offices: type.proposers.offices ?? null,
            observers: type.proposers.observers ?? null,
          },
    deliberationDays: type.deliberationDays ?? null,
    ballots:
      type.ballots === undefined || type.ballots === null
        ? null
        : { changeable: type.ballots.changeable ?? null, secrecy: type.ballots.secrecy ?? null, paper: type.ballots.paper ?? null },
    election:
      type.election === undefined || type.election === null
        ? null
        : {
            method: type.election.method,
            seats: type.election.seats ?? null,
            most: type.election.most ?? null,
            by: type.election.by ?? null,
            unranked: type.election.unranked ?? null,
            ties: type.election.ties ?? null,
            reserved: type.election.reserved?.map((one) => ({ ...one, least: one.least ?? null, most: one.most ?? null })) ?? null,
          },
    safeguards: type.safeguards?.map((one) => ({ ...one, guards: one.guards ?? null })) ?? null,
  })),
})
