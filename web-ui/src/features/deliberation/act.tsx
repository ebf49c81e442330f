import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ActState } from '../../acting/ActState'
import type { Act } from '../../acting/useAct'
import type { MySeat, Proposal } from '../../api/types'
import { kept } from '../../session/tab'
import { Button, Buttons, QuietButton } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { Permanence } from '../../ui/Permanence'
import css from './deliberation.module.css'

export const LONGEST = 10_000

export interface Acting {
  readonly proposal: Proposal
  readonly seat: MySeat
}

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

interface DoingProps {
  readonly forms: readonly { readonly scope: string; readonly name: string; readonly form: ReactNode }[]
  /** Drawn as buttons, where somebody waits for it. */
  readonly awaited?: boolean
}

/** Something on its way or half written is shown again after a reload. */
export const begun = (scope: string) => kept(`act.${scope}`) !== undefined || kept(`words.${scope}`) !== undefined

/**
 * What can be done with something that was said: each a word that opens its form. When the act that a form was for can be done no
 * more, the reading goes on at what it changed.
 */
export const Doing = ({ forms, awaited = false }: DoingProps) => {
  const [open, setOpen] = useState(() => forms.find(({ scope }) => begun(scope))?.scope)
  const whole = useRef<HTMLDivElement>(null)
  const shown = forms.find(({ scope }) => scope === open)
  const gone = open !== undefined && shown === undefined
  useEffect(() => {
    if (!gone) return
    setOpen(undefined)
    whole.current?.closest<HTMLElement>('article')?.focus()
  }, [gone])
  if (forms.length === 0) return <div ref={whole} />
  return (
    <div className={css.doing} ref={whole}>
      <Buttons>
        {forms.map(({ scope, name }) => {
          const pressed = scope === open
          const turn = () => setOpen(pressed ? undefined : scope)
          return awaited ? (
            <Button key={scope} second small pressed={pressed} onPress={turn}>
              {name}
            </Button>
          ) : (
            <QuietButton key={scope} pressed={pressed} onPress={turn}>
              {name}
            </QuietButton>
          )
        })}
      </Buttons>
      {shown === undefined ? null : (
        <div className={css.form} key={shown.scope}>
          {shown.form}
        </div>
      )}
    </div>
  )
}
