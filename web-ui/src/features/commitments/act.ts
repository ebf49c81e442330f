import type { Commitment, MySeat } from '../../api/types'

export interface ActsProps {
  readonly platform: string
  readonly commitment: Commitment
  readonly seat: MySeat
  /** Tells the page which event is now in the record. */
  readonly onDone: (event: string) => void
}

/** What the headers of an act on this commitment say. */
export const headers = ({ commitment, seat }: ActsProps, key: string) => ({
  'Baraza-Seat': seat.seat,
  'Idempotency-Key': key,
  'If-Match': `"${commitment.version}"`,
})
