import { lazy, type ReactNode, Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { MySeat } from '../api/types'
import { bring } from '../language/i18n'
import { useSeats } from '../session/seats'
import { Around, type Unsent } from './around'
import type { What } from './stays/KeptHere'
import { staysWords } from './stays/words'
import css from './stays.module.css'

const KeptHere = lazy(async () => {
  const [component] = await Promise.all([import('./stays/KeptHere'), bring(staysWords)])
  return component
})

const NOTHING: ReadonlyMap<string, Unsent> = new Map()

interface StaysProps {
  readonly platform: string
  /** The one acted in. */
  readonly seat: MySeat | undefined
  /** What happened, once the act can be done no more; where nothing is said, the form is left out then. */
  readonly over?: string | undefined
  /** What was not sent, and that it is kept. */
  readonly kept?: ReactNode
  /** In the place of the form when the act can be done no more and nothing is unsent. */
  readonly instead?: ReactNode
  readonly onHeld?: (held: boolean) => void
  /** The form, as long as its act can be done. */
  readonly children: ReactNode | undefined
}

/**
 * Pages read again by themselves. A form in which something is unsent stays, with its words and the focus, when what it is for can
 * be done no more; above it stands what happened. It goes when the person puts it away, signs out or takes another seat.
 */
export const Stays = ({ platform, seat, over: told, kept, instead, onHeld, children }: StaysProps) => {
  const around = useContext(Around)
  const { all, state } = useSeats(platform)
  const place = useRef<HTMLDivElement>(null)
  const [unsent, setUnsent] = useState(NOTHING)
  const [putAway, setPutAway] = useState(false)
  const begun = useRef({ seat, children })
  const { hold: holdAround } = around
  const hold = useCallback(
    (name: string, how: Unsent | undefined) => {
      holdAround(name, how)
      setUnsent((before) => {
        if (before.get(name) === how) return before
        const after = new Map(before)
        if (how === undefined) after.delete(name)
        else after.set(name, how)
        return after
      })
    },
    [holdAround],
  )
  const held = unsent.size > 0 && !putAway
  const mine = begun.current.seat
  const now = all.find((one) => one.seat === mine?.seat)
  const what = ((): What | undefined => {
    if (held && mine !== undefined && now === undefined && state === 'known') return { kind: 'seat-ended' }
    if (told !== undefined) return { kind: 'told', words: told }
    if (children !== undefined || seat?.seat !== mine?.seat) return undefined
    return mine?.offices.some((office) => !now?.offices.includes(office)) ? { kind: 'office-ended' } : { kind: 'moved-on' }
  })()
  const over = what !== undefined
  const stays = over && held
  const form = stays ? (what.kind === 'seat-ended' ? begun.current.children : (children ?? begun.current.children)) : undefined
  if (!stays && children !== undefined) begun.current = { seat, children }
  useEffect(() => {
    if (!over) setPutAway(false)
  }, [over])
  useEffect(() => onHeld?.(held), [onHeld, held])
  const inside = useMemo(() => ({ over: stays || around.over, held, hold }), [stays, around.over, held, hold])
  const standings = [...unsent.values()]
  return (
    <div className={css.stays} ref={place}>
      {/* An act that is being sent may be what happened. */}
      {stays && !around.over && !standings.includes('sending') ? (
        <Suspense fallback={null}>
          <KeptHere
            what={what}
            kept={kept}
            unsent={standings}
            place={place}
            onPutAway={() => {
              setPutAway(true)
              place.current?.setAttribute('tabindex', '-1')
              place.current?.focus()
            }}
          />
        </Suspense>
      ) : null}
      <Around value={inside}>{form ?? (over && instead !== undefined ? instead : (children ?? instead))}</Around>
    </div>
  )
}
