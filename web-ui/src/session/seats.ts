import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { governanceAt, unwrap } from '../api/client'
import type { MySeat } from '../api/types'
import { useSession } from './session'
import { keep, kept, SEAT } from './tab'

/** Chosen instead of a seat. */
export const READING_ONLY = 'reading-only'

type Me = Awaited<ReturnType<typeof askWhoIAm>>

const askWhoIAm = (governance: string, signal: AbortSignal) => unwrap(governanceAt(governance).GET('/me', { signal }))

/** As it was before a reload: shown until the service has said it anew. Kept by account, so that nobody sees another's seats. */
const name = (subject: string) => `me.${subject}`
const isMe = (value: unknown): value is Me =>
  typeof value === 'object' && value !== null && 'person' in value && 'seats' in value && Array.isArray(value.seats)
const before = (subject: string): Me | undefined => {
  const found = kept(name(subject))
  return isMe(found) ? found : undefined
}

const meQuery = (governance: string | undefined, subject: string | undefined) =>
  queryOptions({
    queryKey: ['me', governance],
    queryFn: async ({ signal }) => {
      const me = await askWhoIAm(governance ?? '', signal)
      if (subject !== undefined) keep(name(subject), me)
      return me
    },
    enabled: governance !== undefined,
    staleTime: 60_000,
    initialData: () => (subject === undefined ? undefined : before(subject)),
    initialDataUpdatedAt: 0,
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
  const { governance, subject } = session.kind === 'person' ? session : { governance: undefined, subject: undefined }
  const me = useQuery(meQuery(governance, subject))
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
