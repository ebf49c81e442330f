import type { ReactNode } from 'react'
import { Link } from 'wouter'
import css from './button.module.css'

interface Look {
  readonly second?: boolean
  readonly small?: boolean
}

const look = ({ second = false, small = false }: Look) =>
  [css.button, second ? css.second : '', small ? css.small : ''].filter((name) => name !== '').join(' ')

interface ButtonProps extends Look {
  readonly type?: 'button' | 'submit'
  readonly onPress?: () => void
  readonly children: ReactNode
}

export const Button = ({ type = 'button', onPress, children, ...rest }: ButtonProps) => (
  <button type={type} className={look(rest)} onClick={onPress}>
    {children}
  </button>
)

/** Looks like a link, does something on this page. */
export const QuietButton = ({
  pressed,
  onPress,
  children,
}: {
  readonly pressed?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}) => (
  <button type="button" className={css.quiet} aria-pressed={pressed} onClick={onPress}>
    {children}
  </button>
)

interface ButtonLinkProps extends Look {
  readonly to: string
  readonly children: ReactNode
}

/** Looks like a button, leads to another page. */
export const ButtonLink = ({ to, children, ...rest }: ButtonLinkProps) => (
  <Link href={to} className={look(rest)}>
    {children}
  </Link>
)

interface FileLinkProps extends Look {
  readonly href: string
  readonly children: ReactNode
}

/** Leads to a file that the browser keeps. */
export const FileLink = ({ href, children, ...rest }: FileLinkProps) => (
  <a href={href} className={look(rest)} download>
    {children}
  </a>
)

export const Buttons = ({ children }: { readonly children: ReactNode }) => <div className={css.buttons}>{children}</div>
