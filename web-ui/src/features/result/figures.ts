import type { WholeCount } from '../../api/types'
import { type Fraction, fraction } from '../../numbers/fraction'

/** A figure in words, as the reader wants it: rounded or exact. */
export type Figures = (written: string) => string

const DECIMAL = /^(\d+)\.(\d+)$/

/** A figure of a count: `12`, `12.5` or `38/3`. */
export const figureOf = (written: string): Fraction => {
  const [, before, after = ''] = DECIMAL.exec(written) ?? []
  return before === undefined ? fraction(written) : fraction(`${before}${after}/1${'0'.repeat(after.length)}`)
}

export type Round = WholeCount['rounds'][number]

export interface Moved {
  readonly from: string
  /** The whole of what went away from it. */
  readonly to: readonly { readonly id: string | undefined; readonly votes: string }[]
}

/** The transfers with which a round began, by who had the votes. */
export const movedIn = ({ transfers }: Round): readonly Moved[] =>
  [...new Set(transfers.map(({ from }) => from))].map((from) => ({
    from,
    to: transfers.filter((one) => one.from === from).map(({ to, votes }) => ({ id: to ?? undefined, votes })),
  }))

/** Whether a count went round by round, so that there is more than one table of tallies. */
export const hasRounds = ({ rounds }: WholeCount): boolean => rounds.length > 1
