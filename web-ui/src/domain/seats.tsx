import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { organisationQuery } from '../api/queries'
import type { MySeat } from '../api/types'
import { listed } from '../language/formats'
import { useOfficeNames, useSeatKinds } from './states'

/** The roles of a seat, such as "Delegate and Secretary". */
export const useRoles = (): ((seat: Pick<MySeat, 'kind' | 'offices'>) => string) => {
  const { i18n } = useLingui()
  const kinds = useSeatKinds()
  const offices = useOfficeNames()
  return ({ kind, offices: held }) => listed(i18n.locale, [kinds[kind], ...held.map((office) => offices[office])])
}

export const OrganisationName = ({ id }: { readonly id: string }) => {
  const { data } = useQuery(organisationQuery(id))
  return data === undefined ? <Trans>getting its name…</Trans> : <bdi>{data.name}</bdi>
}

/** Whom a seat speaks for: an organisation, or an individual member for themself. */
export const SpokenFor = ({ organisation }: { readonly organisation: string | undefined }) =>
  organisation === undefined ? <Trans>an individual member</Trans> : <OrganisationName id={organisation} />

/** In whose name: roles and organisation. */
export const SeatName = ({ seat }: { readonly seat: MySeat }) => {
  const roles = useRoles()(seat)
  const organisation = <SpokenFor organisation={seat.organisation} />
  return (
    <Trans>
      {roles}, {organisation}
    </Trans>
  )
}
