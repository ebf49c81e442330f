import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ActState } from '../../acting/ActState'
import type { Act } from '../../acting/useAct'
import type { MySeat } from '../../api/types'
import { Button, Buttons } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { Permanence } from '../../ui/Permanence'

export const LONGEST = 10_000

/** What the headers of an act say, but for the version it names. */
export const headers = (seat: MySeat, key: string) => ({ 'Baraza-Seat': seat.seat, 'Idempotency-Key': key })
export const atVersion = (version: number) => ({ 'If-Match': `"${version}"` })

interface SendProps {
  readonly act: Pick<Act<never>, 'again' | 'busy'> & { readonly standing: Act<unknown>['standing'] }
  /** What can be done afterwards, and what stays. */
  readonly after: ReactNode
  readonly button: ReactNode
}

/** The end of every form: what becomes permanent, how the act stands, and the button. */
export const Send = ({ act, after, button }: SendProps) => {
  const { t } = useLingui()
  return (
    <>
      <Permanence>
        <p>
          <b>
            <Trans>This becomes part of the public record.</Trans>
          </b>{' '}
          <Trans>Nobody can change or remove it, not even the secretary.</Trans> {after}
        </p>
      </Permanence>
      <ActState act={act} />
      {act.standing.kind === 'recorded' ? (
        <Note tone="holds" icon="check" title={t`It is in the record`} alert>
          <p>
            <Trans>It stands on this page as soon as the page has read it.</Trans>
          </p>
        </Note>
      ) : null}
      <Buttons>
        <Button type="submit" busy={act.busy}>
          {button}
        </Button>
      </Buttons>
    </>
  )
}
