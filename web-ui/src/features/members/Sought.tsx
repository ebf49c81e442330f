import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation, useSearchParams } from 'wouter'
import type { MembersSought } from '../../api/queries'
import type { Platform } from '../../api/types'
import { pathOf } from '../../domain/constituencies'
import { Button } from '../../ui/Button'
import { Filters, SelectField } from '../../ui/Field'
import { useMemberStates } from './standing'

const STATES = ['active', 'suspended', 'resigned'] as const
const KINDS = ['organisation', 'individual'] as const

/** Which members the address asks for. */
export const useSought = (): MembersSought => {
  const [search] = useSearchParams()
  const state = STATES.find((one) => one === search.get('state'))
  const kind = KINDS.find((one) => one === search.get('kind'))
  const membershipClass = search.get('class')
  const constituency = search.get('constituency')
  return {
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(membershipClass === null ? {} : { class: membershipClass }),
    ...(constituency === null ? {} : { constituency }),
  }
}

interface SoughtProps {
  readonly platform: Platform
  readonly sought: MembersSought
}

/** Lets somebody ask for some of the members. */
export const Sought = ({ platform, sought }: SoughtProps) => {
  const { t } = useLingui()
  const [, go] = useLocation()
  const states = useMemberStates()
  const kinds = { organisation: t`Organisations`, individual: t`Individuals` } as const
  const classes = platform.charter.document.membership?.classes ?? []
  return (
    <Filters
      label={t`Choose members`}
      onFilter={(chosen) => {
        const parameters = new URLSearchParams([...chosen].filter(([, value]) => value !== '')).toString()
        go(`/platforms/${platform.id}/members${parameters === '' ? '' : `?${parameters}`}`)
      }}
    >
      <SelectField
        label={t`How it stands`}
        name="state"
        value={sought.state ?? ''}
        options={[{ value: '', label: t`All who belong here` }, ...STATES.map((one) => ({ value: one, label: states[one] }))]}
      />
      <SelectField
        label={t`Kind of member`}
        name="kind"
        value={sought.kind ?? ''}
        options={[{ value: '', label: t`Both kinds` }, ...KINDS.map((one) => ({ value: one, label: kinds[one] }))]}
      />
      {classes.length === 0 ? null : (
        <SelectField
          label={t`Class`}
          name="class"
          value={sought.class ?? ''}
          options={[{ value: '', label: t`Any class` }, ...classes.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      {platform.constituencies.length === 1 ? null : (
        <SelectField
          label={t`Constituency`}
          name="constituency"
          value={sought.constituency ?? ''}
          options={[
            { value: '', label: t`Any constituency` },
            ...platform.constituencies.map((one) => ({ value: one.id, label: pathOf(one) })),
          ]}
        />
      )}
      <Button type="submit" second>
        <Trans>Filter</Trans>
      </Button>
    </Filters>
  )
}
