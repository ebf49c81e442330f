import { Trans } from '@lingui/react/macro'
import { type DeskProps, ForEver, headers, Plain, usePlainAct } from './act'

export const CoSponsor = (desk: DeskProps) => {
  const { platform, proposal } = desk
  const act = usePlainAct(desk, 'coSponsor', 'proposals.ProposalCoSponsored', (governance, intention) =>
    governance.POST('/platforms/{platform}/proposals/{proposal}/co-sponsorship', {
      params: { path: { platform: platform.id, proposal: proposal.id }, header: headers(desk, intention) },
    }),
  )
  const version = proposal.text.version
  return (
    <Plain act={act} button={<Trans>Co-sponsor it</Trans>}>
      <ForEver />
      <p>
        <Trans>
          Your organisation stands beside whoever proposed it, for version {version} of the text. It stays when the text is revised, and you
          can withdraw it until the proposal is submitted.
        </Trans>
      </p>
    </Plain>
  )
}

export const Leave = (desk: DeskProps) => {
  const { platform, proposal } = desk
  const act = usePlainAct(desk, 'leave', 'proposals.CoSponsorshipWithdrawn', (governance, intention) =>
    governance.POST('/platforms/{platform}/proposals/{proposal}/co-sponsorship/withdrawal', {
      params: { path: { platform: platform.id, proposal: proposal.id }, header: headers(desk, intention) },
    }),
  )
  return (
    <Plain act={act} button={<Trans>Withdraw your co-sponsorship</Trans>}>
      <ForEver />
      <p>
        <Trans>Your organisation’s name is taken off the proposal. That it was there stays in the record.</Trans>
      </p>
    </Plain>
  )
}
