import { useLingui } from '@lingui/react/macro'
import type { components } from '../../api/generated/governance'

type Kind = components['schemas']['OrganisationToRegister']['kind']

/** Kinds of organisation, each by its name. */
export const useKindNames = (): Readonly<Record<Kind, string>> => {
  const { t } = useLingui()
  return {
    'farmer-organisation': t`Farmers’ organisation`,
    cooperative: t`Cooperative`,
    'indigenous-peoples-organisation': t`Indigenous peoples’ organisation`,
    'womens-group': t`Women’s group`,
    'youth-group': t`Youth group`,
    'artisanal-fishers': t`Artisanal fishers`,
    pastoralists: t`Pastoralists`,
    'agricultural-workers': t`Agricultural workers`,
    consumers: t`Consumers`,
    ngo: t`Non-governmental organisation`,
    'national-government': t`National government`,
    'local-government': t`Local government`,
    buyer: t`Buyer`,
    'technical-assistance-provider': t`Provider of technical assistance`,
    'financial-institution': t`Financial institution`,
    donor: t`Donor`,
    'research-institution': t`Research institution`,
    'multilateral-agency': t`Multilateral agency`,
    'public-body': t`Public body`,
  }
}

const KINDS: Readonly<Record<Kind, true>> = {
  'farmer-organisation': true,
  cooperative: true,
  'indigenous-peoples-organisation': true,
  'womens-group': true,
  'youth-group': true,
  'artisanal-fishers': true,
  pastoralists: true,
  'agricultural-workers': true,
  consumers: true,
  ngo: true,
  'national-government': true,
  'local-government': true,
  buyer: true,
  'technical-assistance-provider': true,
  'financial-institution': true,
  donor: true,
  'research-institution': true,
  'multilateral-agency': true,
  'public-body': true,
}

export const isKind = (value: string): value is Kind => Object.hasOwn(KINDS, value)

export const useKinds = (): readonly { readonly value: string; readonly label: string }[] =>
  Object.entries(useKindNames()).map(([value, label]) => ({ value, label }))
