import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Subject } from './keys'
import { rounds } from './rounds'

const of = (...streams: string[]) => ({ streams, everything: false })
const PROPOSALS = ['platforms', 'p', 'proposals']
const VOTES = ['platforms', 'p', 'votes']

/** A page that shows the proposals and once showed the votes. Its reads take as long as `slow` says. */
const page = async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  const read: string[] = []
  const state = { slow: 0 }
  const query = (queryKey: readonly string[]) => ({
    queryKey,
    queryFn: async () => {
      read.push(queryKey.at(-1) ?? '')
      await new Promise((resolve) => setTimeout(resolve, state.slow))
      return read.length
    },
  })
  const leave = new QueryObserver(client, query(PROPOSALS)).subscribe(() => undefined)
  client.setQueryData(VOTES, 0)
  await vi.advanceTimersByTimeAsync(0)
  read.length = 0
  const said: Subject[] = []
  const one = rounds(client, 'p', (subject) => said.push(subject))
  return { client, read, said, state, one, leave }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('reading again', () => {
  it('fetches what the page shows, and the rest only when it is shown', async () => {
    const { client, read, said, one } = await page()
    one.add(of('proposal:1'))
    await vi.advanceTimersByTimeAsync(100)
    expect(read).toEqual(['proposals'])
    expect(client.getQueryState(VOTES)?.isInvalidated).toBe(true)
    expect(said).toEqual(['proposal'])
  })

  it('says nothing of what the page does not show', async () => {
    const { read, said, one, leave } = await page()
    leave()
    one.add(of('vote:1'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(read).toEqual([])
    expect(said).toEqual([])
  })

  it('gathers what comes within two seconds into one round', async () => {
    const { read, said, one } = await page()
    one.add(of('proposal:1'))
    await vi.advanceTimersByTimeAsync(100)
    for (let at = 0; at < 20; at++) one.add(of(`ballot:${at}`, `vote:${at}`))
    await vi.advanceTimersByTimeAsync(1_800)
    expect(read).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(read).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(read).toHaveLength(2)
    expect(said).toEqual(['proposal', 'vote'])
  })

  it('begins no round while one is under way, and forgets nothing that came meanwhile', async () => {
    const { read, state, one } = await page()
    state.slow = 5_000
    one.add(of('proposal:1'))
    await vi.advanceTimersByTimeAsync(100)
    one.add(of('proposal:1'))
    await vi.advanceTimersByTimeAsync(4_000)
    expect(read).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(read).toHaveLength(2)
  })

  it('ends with the page that asked for it', async () => {
    const { read, one } = await page()
    one.add(of('proposal:1'))
    one.end()
    one.add(of('proposal:2'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(read).toEqual([])
  })
})
