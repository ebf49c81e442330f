import { useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { governanceAt, unwrap } from '../api/client'
import type { components } from '../api/generated/governance'
import type { MySeat } from '../api/types'
import { useSession } from '../session/session'

export type BookLine = components['schemas']['BookLine']

const MINUTES = 60_000

/** At most a hundred of each: a page of a list. */
interface BookQuestion {
  readonly members?: readonly string[]
  readonly numbers?: readonly string[]
}

export interface Book {
  readonly lines: readonly BookLine[]
  /** Whether everything asked for was answered. */
  readonly read: boolean
}

/** Whoever may read the body's own book of members. */
export const readsBook = (seat: MySeat | undefined): seat is MySeat =>
  seat?.offices.some((office) => office === 'chair' || office === 'secretary') === true

/**
 * What the body's own book says of individual members: their numbers, names and contact data, which the record does not
 * hold. Asked for chair and secretary only, each page of a list once, and forgotten with the page; without an answer pages
 * show identifiers.
 */
export const useMemberBook = (platform: string, seat: MySeat | undefined, asked: readonly BookQuestion[]): Book => {
  const session = useSession()
  const governance = session.kind === 'person' && readsBook(seat) ? session.governance : undefined
  const questions = asked
    .map(({ members = [], numbers = [] }) => ({ members: [...members], numbers: [...numbers] }))
    .filter(({ members, numbers }) => members.length + numbers.length > 0)
  const read = useQueries({
    queries: questions.map((body) => ({
      queryKey: ['book', platform, seat?.seat, body],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        unwrap(
          governanceAt(governance ?? '').POST('/platforms/{platform}/member-book/search', {
            params: { path: { platform }, header: { 'Baraza-Seat': seat?.seat ?? '', 'Idempotency-Key': crypto.randomUUID() } },
            body,
            signal,
          }),
        ),
      enabled: governance !== undefined,
      staleTime: 5 * MINUTES,
      gcTime: 0,
      retry: false,
    })),
  })
  return { lines: read.flatMap(({ data }) => data?.items ?? []), read: read.every(({ isSuccess }) => isSuccess) }
}

/** An individual's number and name as the book has them. */
export const useInBook = (): ((line: BookLine) => string) => {
  const { t } = useLingui()
  return ({ number, name }) => (name === undefined ? t`No. ${number}` : t`No. ${number} · ${name}`)
}

export const InBook = ({ line }: { readonly line: BookLine }) => <bdi>{useInBook()(line)}</bdi>
