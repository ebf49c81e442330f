import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ProposalSummary } from '../api/types'

type Declared = NonNullable<ProposalSummary['outcome']>

/** What the seeking of consent came to, in one sentence or two. */
export const useConsentSentence = () => {
  const { t } = useLingui()
  return ({ minorityPositions, maintained }: Declared): string => {
    if (maintained > 0)
      return t`It is not agreed: ${plural(maintained, { one: '# objection is maintained', other: '# objections are maintained' })}. Nobody voted, so there are no numbers.`
    if (minorityPositions > 0)
      return t`It is adopted together with ${plural(minorityPositions, { one: '# minority position', other: '# minority positions' })}. Nobody voted, so there are no numbers.`
    return t`It is adopted by consent: nobody maintains an objection. Nobody voted, so there are no numbers.`
  }
}

/** That a decision is not to be read without its minority positions, where it has some. */
export const useMinorityCount = () => {
  const { t } = useLingui()
  return ({ minorityPositions }: Declared): string | undefined =>
    minorityPositions === 0
      ? undefined
      : t`${plural(minorityPositions, { one: '# minority position is part of it.', other: '# minority positions are part of it.' })}`
}
