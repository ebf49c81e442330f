import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Office } from '../api/types'
import { useOfficeNames } from './states'

export interface Acting {
  /** `system:clock` and `system:automation` are no persons. A person's own identifier is never shown. */
  readonly person?: string | undefined
  readonly seat: string | null
  readonly organisation: { readonly name: string } | null
  readonly office: Office | null
}

/** Who acted, by seat and organisation, never by name. Undefined when the answer does not tell, as for what follows by rule. */
export const useActorWords = (): ((actor: Acting) => string | undefined) => {
  const { t } = useLingui()
  const offices = useOfficeNames()
  return useCallback(
    ({ person, seat, organisation, office }) => {
      if (person === 'system:clock') return t`The clock`
      if (person === 'system:automation') return t`By rule, from an earlier entry`
      const name = organisation?.name
      const held = office === null ? undefined : offices[office]
      if (held !== undefined && name !== undefined) return t`${held}, ${name}`
      if (name !== undefined) return name
      if (held !== undefined) return held
      if (seat !== null) return t`An individual member`
      return person === undefined ? undefined : t`Without a seat`
    },
    [offices, t],
  )
}
