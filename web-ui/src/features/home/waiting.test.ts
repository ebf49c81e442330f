import { describe, expect, it } from 'vitest'
import type { MySeat, UndecidedProposal } from '../../api/types'
import { waiting } from './waiting'

const now = Date.parse('2026-11-20T00:00:00Z')
const seat = (rest: Partial<MySeat> = {}): MySeat => ({
  seat: 'mine',
  platform: 'p',
  kind: 'delegate',
  organisation: 'o',
  constituency: 'farmers',
  offices: [],
  ...rest,
})
const item = (
  id: string,
  state: UndecidedProposal['state'],
  vote: Partial<NonNullable<UndecidedProposal['vote']>> | null = null,
  sponsor = 'another',
) => ({
  proposal: { id, number: `P-${id}`, title: id },
  state,
  sponsor,
  decisionType: 'ordinary',
  vote:
    vote === null
      ? null
      : { id: `v${id}`, state: 'open' as const, way: 'ballots' as const, closesAt: null, cast: false, count: null, ...vote },
})
const things = (mine: MySeat, ...items: readonly UndecidedProposal[]) =>
  waiting([{ seat: mine, items }], now).map(({ what, item: one }) => `${what} ${one.proposal.id}`)

describe('what waits', () => {
  it('is a vote until the ballot is cast or the time is over, and only for those who vote', () => {
    const open = item('1', 'to-the-vote', { closesAt: '2026-11-26T15:00:00Z' })
    expect(things(seat(), open)).toEqual(['vote 1'])
    expect(things(seat(), item('1', 'to-the-vote', { cast: true }))).toEqual([])
    expect(things(seat({ kind: 'observer' }), open)).toEqual([])
    const over = item('1', 'to-the-vote', { closesAt: '2026-11-19T15:00:00Z' })
    expect(things(seat(), over)).toEqual([])
    expect(things(seat({ offices: ['secretary'] }), over)).toEqual(['close 1'])
  })

  it('is the next step of a count, for whoever may take it', () => {
    const counted = (count: 'entered' | 'signed' | null) => item('1', 'to-the-vote', { way: 'meeting-count', count })
    expect(things(seat({ offices: ['secretary'] }), counted(null))).toEqual(['count 1'])
    expect(things(seat({ offices: ['auditor'] }), counted(null))).toEqual([])
    expect(things(seat({ offices: ['auditor'] }), counted('entered'))).toEqual(['sign 1'])
    expect(things(seat({ offices: ['chair'] }), counted('signed'))).toEqual(['close 1'])
    expect(things(seat({ offices: ['chair'] }), item('1', 'to-the-vote', { state: 'closed' }))).toEqual(['certify 1'])
  })

  it('is what one drafted, and what an office must admit or call', () => {
    const items = [
      item('1', 'draft', null, 'mine'),
      item('2', 'returned', null, 'mine'),
      item('3', 'submitted'),
      item('4', 'admitted'),
      item('5', 'draft'),
    ]
    expect(things(seat(), ...items)).toEqual(['returned 2', 'draft 1'])
    expect(things(seat({ offices: ['facilitator'] }), ...items)).toEqual(['admit 3', 'returned 2', 'draft 1'])
    expect(things(seat({ offices: ['chair'] }), ...items)).toEqual(['admit 3', 'call 4', 'returned 2', 'draft 1'])
  })

  it('comes in the order of what closes first', () => {
    const later = item('1', 'to-the-vote', { closesAt: '2026-11-28T15:00:00Z' })
    const sooner = item('2', 'to-the-vote', { closesAt: '2026-11-26T15:00:00Z' })
    const open = item('3', 'to-the-vote', {})
    expect(things(seat(), item('4', 'draft', null, 'mine'), open, later, sooner)).toEqual(['vote 2', 'vote 1', 'vote 3', 'draft 4'])
  })
})
