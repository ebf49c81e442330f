import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../api/problem'
import { delivery, type Intention } from './delivery'

type Choice = { readonly choice: string }
const isChoice = (body: unknown): body is Choice => typeof body === 'object' && body !== null && 'choice' in body
const answer = { id: 'ballot', stream: 'vote:1', version: 3 }

/** An act whose answers are given one by one; undefined stands for silence. */
const act = (...answers: readonly (typeof answer | Problem)[]) => {
  const sent: Intention<Choice>[] = []
  const recorded: string[] = []
  const one = delivery<Choice>({
    scope: 'ballot/1/seat',
    isBody: isChoice,
    send: async (intention) => {
      sent.push(intention)
      const next = answers[sent.length - 1]
      if (next === undefined || next instanceof Problem) throw next ?? new Problem(undefined, undefined)
      return next
    },
    onRecorded: ({ id }) => recorded.push(id),
  })
  return { one, sent, recorded, leave: one.listen(() => undefined) }
}
const silence = new Problem(undefined, undefined)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  sessionStorage.clear()
})

describe('an act', () => {
  it('is recorded only when the service says so', async () => {
    const { one, recorded } = act(answer)
    one.send({ choice: 'for' })
    expect(one.standing().kind).toBe('sending')
    await vi.advanceTimersByTimeAsync(0)
    expect(one.standing()).toMatchObject({ kind: 'recorded', answer })
    expect(recorded).toEqual(['ballot'])
  })

  it('is not delivered yet while no answer comes, and is sent again with the same key', async () => {
    const { one, sent } = act(silence, silence, answer)
    one.send({ choice: 'for' })
    await vi.advanceTimersByTimeAsync(0)
    expect(one.standing()).toMatchObject({ kind: 'undelivered', body: { choice: 'for' } })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(one.standing().kind).toBe('recorded')
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
  })

  it('goes out at once when the network returns', async () => {
    const { one, sent } = act(silence, answer)
    one.send({ choice: 'for' })
    await vi.advanceTimersByTimeAsync(0)
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toHaveLength(2)
    expect(one.standing().kind).toBe('recorded')
  })

  it('takes no other words while it is on its way', async () => {
    const { one, sent } = act(silence, answer)
    one.send({ choice: 'for' })
    await vi.advanceTimersByTimeAsync(0)
    one.send({ choice: 'against' })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(sent.map(({ body }) => body.choice)).toEqual(['for', 'for'])
  })

  it('survives a reload: the same key with the same body, until the service answers', async () => {
    const before = act(silence)
    before.one.send({ choice: 'for' })
    await vi.advanceTimersByTimeAsync(0)
    before.leave()

    const after = act(answer)
    await vi.advanceTimersByTimeAsync(0)
    expect(after.sent).toEqual(before.sent)
    expect(after.one.standing().kind).toBe('recorded')

    const later = act()
    await vi.advanceTimersByTimeAsync(0)
    expect(later.sent).toEqual([])
    expect(later.one.standing().kind).toBe('resting')
  })

  it('that is refused is over: the next one has a key of its own', async () => {
    const { one, sent } = act(new Problem(409, { type: 'urn:baraza:problem:vote-is-open' }), answer)
    one.send({ choice: 'for' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.standing()).toMatchObject({ kind: 'refused', problem: { rule: 'vote-is-open' } })
    expect(sent).toHaveLength(1)
    one.send({ choice: 'for' })
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]?.key).not.toBe(sent[0]?.key)
  })
})
