import { type ReactNode, useEffect, useRef } from 'react'
import css from './parts.module.css'

interface GroupProps {
  readonly id: string
  readonly title: ReactNode
  readonly children: ReactNode
}

/** Parts of one purpose. Each group is one picture of `browser/references`. */
export const Group = ({ id, title, children }: GroupProps) => (
  <div className={css.group} id={id} data-group>
    <h2>{title}</h2>
    <div className={css.parts}>{children}</div>
  </div>
)

interface PartProps {
  /** The components that are shown, by their names in `src/ui`. */
  readonly of: readonly string[]
  readonly what: ReactNode
  /** Takes the whole width, as it does on a screen. */
  readonly wide?: boolean
  /** States stand beside one another. */
  readonly few?: boolean
  readonly children?: ReactNode
}

export const Part = ({ of, what, wide = false, few = false, children }: PartProps) => (
  <div className={[css.part, wide ? css.wide : '', few ? css.few : ''].filter((name) => name !== '').join(' ')} data-part>
    <h3 translate="no">{of.join(', ')}</h3>
    <p data-about>{what}</p>
    {children === undefined ? null : <div className={css.states}>{children}</div>}
  </div>
)

interface StateProps {
  readonly name: ReactNode
  readonly children: ReactNode
}

export const State = ({ name, children }: StateProps) => (
  <div className={css.state}>
    <p data-about>{name}</p>
    {children}
  </div>
)

/** Opens what a reader would open. */
export const Opened = ({ children }: { readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    for (const details of box.current?.querySelectorAll('details') ?? []) details.open = true
  }, [])
  return <div ref={box}>{children}</div>
}
