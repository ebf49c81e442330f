import { useLingui } from '@lingui/react/macro'
import type { Charter, Platform } from '../../api/types'
import { PickField } from '../../ui/Field'

type Constituency = Charter['constituencies'][number]

const withParts = (one: Constituency): readonly Constituency[] => [one, ...(one.parts ?? []).flatMap(withParts)]

/** Constituencies that people may join for themselves, and those that organisations may. */
export const joined = ({ charter, constituencies }: Platform) => {
  const places = new Map(charter.document.constituencies.flatMap(withParts).map((one) => [one.id, one.individuals]))
  return {
    byIndividuals: constituencies.filter(({ id }) => (places.get(id) ?? null) !== null),
    byOrganisations: constituencies.filter(({ id }) => places.get(id) !== 'only'),
  }
}

interface ClassFieldProps {
  readonly platform: Platform
  readonly value: string
  readonly error: string | undefined
  readonly still: boolean
  readonly onWrite: (membershipClass: string) => void
}

/** Only where the charter has classes of members. */
export const ClassField = ({ platform, value, error, still, onWrite }: ClassFieldProps) => {
  const { t } = useLingui()
  const classes = platform.charter.document.membership?.classes ?? []
  if (classes.length === 0) return null
  return (
    <PickField
      label={t`Class`}
      error={error}
      value={value}
      onWrite={onWrite}
      required
      still={still}
      options={[{ value: '', label: t`Choose a class` }, ...classes.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}
