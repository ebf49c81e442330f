import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Button, QuietButton } from '../../ui/Button'
import { Fold } from '../../ui/Fold'
import { Chip } from '../../ui/Mark'
import { useDraft } from './draft'
import css from './editor.module.css'
import { Wrong } from './fields'
import { type Json, listAt, read } from './json'

interface PartProps {
  readonly title: string
  /** What stands in it, in a few words. */
  readonly line?: string
  /** The places it speaks of, by JSON Pointer. */
  readonly at: readonly string[]
  readonly children: ReactNode
}

/** A part of the charter that opens and closes; while it is closed it says how much is wrong in it. */
export const Part = ({ title, line, at, children }: PartProps) => {
  const { t } = useLingui()
  const { wrongs } = useDraft()
  const count = wrongs(at)
  return (
    <Fold
      title={title}
      line={
        count === 0 ? (
          line
        ) : (
          <Chip tone="wait" icon="alert">
            {t`${plural(count, { one: '# contradiction', other: '# contradictions' })}`}
          </Chip>
        )
      }
    >
      <div className={css.part} data-at={at.length === 1 ? at[0] : undefined}>
        {children}
      </div>
    </Fold>
  )
}

interface BlockProps {
  readonly name: string
  readonly at: string
  readonly children: ReactNode
}

/** One of several of a kind. */
export const Block = ({ name, at, children }: BlockProps) => {
  const { wrong } = useDraft()
  return (
    <fieldset className={css.block} data-at={at}>
      <legend>{name}</legend>
      <Wrong>{wrong(at)}</Wrong>
      {children}
    </fieldset>
  )
}

/** Fields that belong together. */
export const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className={css.group}>
    <legend>{title}</legend>
    {children}
  </fieldset>
)

const CONTROLS = 'summary, input, select, textarea, button'

/** Where something comes or goes because of a button, whoever writes by keyboard goes on where it came, or went. */
const useFollowed = (count: number, newest: (inside: HTMLElement) => Element | null) => {
  const inside = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  const find = useRef(newest)
  find.current = newest
  useLayoutEffect(() => {
    if (!pressed.current || inside.current === null || count < 0) return
    pressed.current = false
    const target = find.current(inside.current)
    const control = target?.matches(CONTROLS) ? target : target?.querySelector(CONTROLS)
    if (control instanceof HTMLElement) control.focus()
  }, [count])
  return {
    inside,
    press: (act: () => void) => () => {
      pressed.current = true
      act()
    },
  }
}

interface OptionalProps {
  readonly at: string
  /** What the button says that begins it. */
  readonly add: string
  /** What the button says that leaves it out again. */
  readonly drop: string
  readonly begin: Json
  readonly children: ReactNode
}

/** What a charter may leave out. */
export const OptionalAt = ({ at, add, drop, begin, children }: OptionalProps) => {
  const { value, put, take, wrong, still } = useDraft()
  const there = read(value, at) !== undefined
  const { inside, press } = useFollowed(there ? 1 : 0, (around) => around)
  return (
    <div ref={inside} className={css.part} data-at={at}>
      {there ? (
        <>
          <Wrong>{wrong(at)}</Wrong>
          {children}
        </>
      ) : null}
      <div className={css.row}>
        {there ? (
          <QuietButton
            onPress={press(() => {
              if (!still) take(at)
            })}
          >
            {drop}
          </QuietButton>
        ) : (
          <Button small second busy={still} onPress={press(() => put(at, begin))}>
            {add}
          </Button>
        )}
      </div>
    </div>
  )
}

interface ItemsProps {
  readonly at: string
  /** What the button says that adds one. */
  readonly more: string
  readonly drop: string
  readonly fresh: () => Json
  /** How many there must be; where none needs to be, the last one takes the list with it. */
  readonly least?: 0 | 1
  /** Draws one; `away` is the button that takes it away, or nothing where it must stay. */
  readonly children: (here: string, away: ReactNode) => ReactNode
}

/** Several of a kind, one after the other. */
export const ItemsAt = ({ at, more, drop, fresh, least = 0, children }: ItemsProps) => {
  const { value, put, take, wrong, still } = useDraft()
  const items = listAt(value, at)
  const { inside, press } = useFollowed(items.length, (around) => {
    const all = around.querySelectorAll(':scope > [data-item]')
    return all.length === 0 ? around : (all[all.length - 1] ?? null)
  })
  return (
    <div ref={inside} className={css.part} data-at={at}>
      <Wrong>{wrong(at)}</Wrong>
      {items.map((_, place) => {
        const here = `${at}/${place}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: identifiers are being written
          <div key={place} data-item="" className={css.part}>
            {children(
              here,
              items.length > least ? (
                <QuietButton
                  onPress={press(() => {
                    if (!still) take(items.length === 1 ? at : here)
                  })}
                >
                  {drop}
                </QuietButton>
              ) : null,
            )}
          </div>
        )
      })}
      <div className={css.row}>
        <Button small second busy={still} onPress={press(() => put(at, [...items, fresh()]))}>
          {more}
        </Button>
      </div>
    </div>
  )
}
