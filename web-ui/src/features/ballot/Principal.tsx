import { Trans } from '@lingui/react/macro'
import type { VoteProxy } from '../../api/types'

/** A seat that a proxy names: its organisation, or an individual member. */
export const ProxySeatName = ({ of }: { readonly of: VoteProxy['principal'] }) =>
  of.organisation === null ? <Trans>an individual member ({of.seat.slice(0, 8)})</Trans> : <bdi>{of.organisation.name}</bdi>

/** For whom a holder votes. */
export const Principal = ({ proxy }: { readonly proxy: VoteProxy }) => <ProxySeatName of={proxy.principal} />
