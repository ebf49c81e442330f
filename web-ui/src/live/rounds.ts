import type { QueryClient } from '@tanstack/react-query'
import { readWhole } from '../api/client'
import type { Change } from './follow'
import { itself, keysOf, type Subject, subjectOf } from './keys'

/** At most one round of reading again in this time: somebody's telephone pays for each. */
const BETWEEN_ROUNDS = 2_000

interface Rounds {
  readonly add: (change: Change) => void
  readonly end: () => void
}

/** Reads again what changes concern, gathered into rounds that never overlap. Only what a page shows now is fetched. */
export const rounds = (client: QueryClient, platform: string, onShown: (subject: Subject) => void): Rounds => {
  const streams = new Set<string>()
  let everything = false
  let busy = false
  let earliest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const round = async (): Promise<void> => {
    timer = undefined
    busy = true
    earliest = Date.now() + BETWEEN_ROUNDS
    const keys = keysOf(platform, streams, everything)
    const subject = subjectOf(streams, everything)
    streams.clear()
    everything = false
    readWhole(platform)
    const shown = keys.some((queryKey) => client.getQueryCache().findAll({ queryKey, type: 'active' }).length > 0)
    await Promise.all([
      ...keys.map((queryKey) => client.invalidateQueries({ queryKey })),
      client.invalidateQueries({ queryKey: itself(platform), exact: true }),
    ])
    busy = false
    if (shown) onShown(subject)
    plan()
  }
  const plan = () => {
    if (busy || timer !== undefined || (streams.size === 0 && !everything)) return
    timer = setTimeout(() => void round(), Math.max(0, earliest - Date.now()))
  }
  return {
    add: (change) => {
      for (const stream of change.streams) streams.add(stream)
      everything ||= change.everything
      plan()
    },
    end: () => {
      clearTimeout(timer)
      busy = true
    },
  }
}
