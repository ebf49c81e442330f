import { useLingui } from '@lingui/react/macro'
import { ButtonLink, Buttons } from './Button'

interface PagerProps {
  /** Absent on the first page. */
  readonly first?: string | undefined
  readonly firstName: string
  /** Absent on the last page. */
  readonly next?: string | undefined
  readonly nextName: string
}

/** A list's pages are addresses, so that Back leads back. */
export const Pager = ({ first, firstName, next, nextName }: PagerProps) => {
  const { t } = useLingui()
  if (first === undefined && next === undefined) return null
  return (
    <nav aria-label={t`Pages`}>
      <Buttons>
        {first === undefined ? null : (
          <ButtonLink to={first} second>
            {firstName}
          </ButtonLink>
        )}
        {next === undefined ? null : (
          <ButtonLink to={next} second>
            {nextName}
          </ButtonLink>
        )}
      </Buttons>
    </nav>
  )
}
