import type { ReactNode } from 'react'
import { Icon } from './Icon'
import css from './permanence.module.css'

/** Before an act that nobody can take back: a double rule, as under a signature, and a seal. Used for nothing else. */
export const Permanence = ({ children }: { readonly children: ReactNode }) => (
  <div className={css.forever}>
    <Icon name="seal" />
    <div>{children}</div>
  </div>
)

interface ReceiptProps {
  readonly label: string
  readonly code: string
  readonly children: ReactNode
}

/** What a person keeps of a ballot. */
export const Receipt = ({ label, code, children }: ReceiptProps) => (
  <div className={css.receipt}>
    <p className={css.label}>{label}</p>
    <p className={css.code}>
      <bdi translate="no">{code}</bdi>
    </p>
    {children}
  </div>
)
