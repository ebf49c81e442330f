import type { ReactNode } from 'react'
import css from './chart.module.css'
import { type Pattern, patternClass, type Thread } from './Pattern'

interface PieceOf<P> {
  readonly pattern: P
  /** In proportion to its neighbours. */
  readonly width: number
}

interface BarsProps {
  readonly children: ReactNode
}

/** Stands above its table. */
export const Bars = ({ children }: BarsProps) => <div className={css.bars}>{children}</div>

interface StackedBarProps {
  readonly name: ReactNode
  readonly words: ReactNode
  readonly pieces: readonly PieceOf<Pattern>[]
}

/** Votes side by side. The words beside the name say the same. */
export const StackedBar = ({ name, words, pieces }: StackedBarProps) => (
  <div>
    <p className={css.name}>
      <span>{name}</span>
      <span>{words}</span>
    </p>
    <div className={css.stack} aria-hidden="true">
      {pieces
        .filter(({ width }) => width > 0)
        .map(({ pattern, width }) => (
          <i key={pattern} className={patternClass(pattern)} style={{ '--w': width }} />
        ))}
    </div>
  </div>
)

interface MeterProps {
  readonly name: ReactNode
  readonly words: ReactNode
  readonly thread: Thread
  /** From 0 to 1. */
  readonly filled: number
  /** The threshold, from 0 to 1. */
  readonly mark?: number | undefined
}

/** How much of a whole, with a mark at the threshold. */
export const Meter = ({ name, words, thread, filled, mark }: MeterProps) => (
  <div>
    <p className={`${css.name} ${css.plain}`}>
      <span>{name}</span>
      <span>{words}</span>
    </p>
    <div className={css.track} aria-hidden="true">
      <div className={css.meter}>
        <i className={patternClass(thread)} style={{ '--w': `${filled * 100}%` }} />
      </div>
      {mark === undefined ? null : <span className={css.need} style={{ '--at': `${mark * 100}%` }} />}
    </div>
  </div>
)

interface SharesProps {
  readonly shares: readonly { readonly key: string; readonly thread: Thread; readonly width: number; readonly label: string }[]
}

/** Who weighs what, as a length of cloth. */
export const Shares = ({ shares }: SharesProps) => (
  <div aria-hidden="true">
    <div className={css.shares}>
      {shares.map(({ key, thread, width }) => (
        <i key={key} className={patternClass(thread)} style={{ '--w': width }} />
      ))}
    </div>
    <div className={css.labels}>
      {shares.map(({ key, width, label }) => (
        <b key={key} style={{ '--w': width }}>
          {width < 0.06 ? '' : label}
        </b>
      ))}
    </div>
  </div>
)
