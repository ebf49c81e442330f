import { type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from './Icon'
import css from './menu.module.css'

interface MenuProps {
  readonly icon: IconName
  /** The small line over the name. */
  readonly over: ReactNode
  readonly name: ReactNode
  readonly children: ReactNode
}

/** A disclosure on the cloth. Enter and Space open it; Escape, a click elsewhere and following a link close it. */
export const Menu = ({ icon, over, name, children }: MenuProps) => {
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const close = (event: Event) => {
      const details = menu.current
      if (details?.open !== true) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        details.open = false
        details.querySelector('summary')?.focus()
      } else if (
        event.target instanceof Element &&
        (!details.contains(event.target) || (event.type === 'click' && event.target.closest('a')))
      ) {
        details.open = false
      }
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    document.addEventListener('click', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('click', close)
    }
  }, [])

  return (
    <details className={css.menu} ref={menu}>
      <summary>
        <Icon name={icon} />
        <span>
          <small>{over}</small>
          {name}
        </span>
        <span className={css.chevron}>
          <Icon name="chevron" />
        </span>
      </summary>
      <div className={css.panel}>{children}</div>
    </details>
  )
}

interface MenuItemProps {
  readonly icon: IconName
  readonly chosen: boolean
  readonly name: ReactNode
  readonly line: ReactNode
  readonly onChoose: () => void
}

/** One of several, of which one is chosen. Choosing closes the menu. */
export const MenuItem = ({ icon, chosen, name, line, onChoose }: MenuItemProps) => (
  <li>
    <button
      type="button"
      className={css.item}
      aria-pressed={chosen}
      onClick={(event) => {
        const details = event.currentTarget.closest('details')
        onChoose()
        if (details !== null) {
          details.open = false
          details.querySelector('summary')?.focus()
        }
      }}
    >
      <Icon name={chosen ? 'check' : icon} />
      <span>
        <b>{name}</b>
        <small>{line}</small>
      </span>
    </button>
  </li>
)

export const MenuNote = ({ children }: { readonly children: ReactNode }) => <p className={css.note}>{children}</p>

export const MenuActions = ({ children }: { readonly children: ReactNode }) => <div className={css.actions}>{children}</div>
