import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { governanceAt, unwrap } from '../api/client'
import type { MySeat } from '../api/types'
import { useSession } from './session'
import { SEAT } from './tab'

/** Chosen instead of a seat. */
export const READING_ONLY = 'reading-only'

const meQuery = (governance: string | undefined) =>
  queryOptions({
    queryKey: ['me', governance],
    queryFn: ({ signal }) => unwrap(governanceAt(governance ?? '').GET('/me', { signal })),
    enabled: governance !== undefined,
    staleTime: 60_000,
  })

const key = (platform: string) => SEAT + platform
const listeners = new Set<() => void>()

const remembered = (platform: string): string | null => {
  try {
    return localStorage.getItem(key(platform))
  } catch {
    return null
  }
}

const remember = (platform: string, seat: string): void => {
  try {
    localStorage.setItem(key(platform), seat)
  } catch {
    // Not remembered: the first seat will be proposed again.
  }
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export interface Seats {
  readonly state: 'none' | 'loading' | 'failed' | 'known'
  /** Whoever is signed in, as the record names persons; undefined until it is known. */
  readonly person: string | undefined
  /** On every platform. */
  readonly all: readonly MySeat[]
  /** The seat acted in on this platform; undefined when only reading. */
  readonly acting: MySeat | undefined
  readonly choose: (platform: string, seat: string) => void
}

/** The seats of whoever is signed in, and the one acted in. */
export const useSeats = (platform: string | undefined): Seats => {
  const session = useSession()
  const governance = session.kind === 'person' ? session.governance : undefined
  const me = useQuery(meQuery(governance))
  const chosen = useSyncExternalStore(
    listen,
    useCallback(() => (platform === undefined ? null : remembered(platform)), [platform]),
  )
  const all = me.data?.seats ?? []
  const here = all.filter((seat) => seat.platform === platform)
  const acting = chosen === READING_ONLY ? undefined : (here.find((seat) => seat.seat === chosen) ?? here[0])
  const state = governance === undefined ? 'none' : me.isPending ? 'loading' : me.isError ? 'failed' : 'known'
  return { state, person: me.data?.person, all, acting, choose: remember }
}
