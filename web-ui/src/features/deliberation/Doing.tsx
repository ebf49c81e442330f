import { Trans } from '@lingui/react/macro'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Stays } from '../../acting/Stays'
import type { MySeat } from '../../api/types'
import { Awaiting } from '../../ui/Awaiting'
import { Button, Buttons, QuietButton } from '../../ui/Button'
import css from './deliberation.module.css'
import { begun } from './forms'

interface DoingProps {
  readonly platform: string
  readonly seat: MySeat | undefined
  readonly forms: readonly { readonly scope: string; readonly name: string; readonly form: ReactNode }[]
  /** Drawn as buttons, where somebody waits for it. */
  readonly awaited?: boolean
}

/**
 * What can be done with something that was said: each a word that opens its form. When the act that a form was for can be done no
 * more, the reading goes on at what it changed.
 */
export const Doing = ({ platform, seat, forms, awaited = false }: DoingProps) => {
  const [open, setOpen] = useState(() => forms.find(({ scope }) => begun(scope))?.scope)
  const [held, setHeld] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const shown = forms.find(({ scope }) => scope === open)
  const gone = open !== undefined && shown === undefined && !held
  useLayoutEffect(() => {
    if (!gone) return
    setOpen(undefined)
    whole.current?.closest<HTMLElement>('article')?.focus()
  }, [gone])
  return (
    <div className={forms.length === 0 ? undefined : css.doing} ref={whole}>
      {forms.length === 0 ? null : (
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
      )}
      <Stays key={open} platform={platform} seat={seat} onHeld={setHeld}>
        {shown === undefined ? undefined : (
          <div className={css.form}>
            <Awaiting what={<Trans>Getting the form…</Trans>}>{shown.form}</Awaiting>
          </div>
        )}
      </Stays>
    </div>
  )
}
