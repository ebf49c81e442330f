import type { Basis } from '../../acting/basis'
import type { Intention } from '../../acting/delivery'
import type { Commitment, MySeat } from '../../api/types'

export interface ActsProps {
  readonly platform: string
  readonly commitment: Commitment
  readonly seat: MySeat
  /** Tells the page which event is now in the record. */
  readonly onDone: (event: string) => void
}

/** What the headers of an act on this commitment say. */
export const headers = ({ commitment, seat }: ActsProps, { key, on }: Pick<Intention<unknown>, 'key' | 'on'>) => ({
  'Baraza-Seat': seat.seat,
  'Idempotency-Key': key,
  'If-Match': `"${on ?? commitment.version}"`,
})

/** Whoever assesses a commitment or ends it has read what was said on it. */
export const shownOf = ({ reports, assessments, version }: Commitment): Basis => ({
  read: `${reports.length}/${assessments.length}`,
  version,
})
