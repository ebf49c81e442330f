import { describe, expect, it } from 'vitest'
import type { CommitmentSummary, MySeat, UndecidedProposal } from '../../api/types'
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
  decidableFrom: null,
  objections: { unanswered: 0, toSettle: 0 },
  vote:
    vote === null
      ? null
      : {
          id: `v${id}`,
          state: 'open' as const,
          way: 'ballots' as const,
          closesAt: null,
          cast: false,
          onRoll: true,
          proxyGiven: false,
          proxiesToUse: 0,
          count: null,
          ...vote,
        },
})
const things = (mine: MySeat, ...proposals: readonly UndecidedProposal[]) =>
  waiting([{ seat: mine, proposals, commitments: [] }], now).map(({ what, of }) =>
    of.kind === 'proposal' ? `${what} ${of.item.proposal.id}` : 'a commitment',
  )
const said: NonNullable<CommitmentSummary['report']> = {
  actor: { seat: null, office: null, organisation: null },
  completion: 'limited',
  delivered: '1',
  at: '2026-11-01T00:00:00Z',
  entry: 7,
}
const promise = (id: string, rest: Partial<CommitmentSummary> = {}): CommitmentSummary => ({
  id,
  number: `C-${id}`,
  title: id,
  state: 'active',
  proposal: null,
  debtor: { id: 'debtor', name: 'Debtor' },
  creditor: { id: 'creditor', name: 'Creditor' },
  amount: { number: '40', unit: 't', currency: null },
  dueOn: '2026-12-31',
  dueAt: '2027-01-01T00:00:00Z',
  zone: 'UTC',
  overdue: false,
  report: null,
  assessment: null,
  ...rest,
})
const promises = (mine: MySeat, ...commitments: readonly CommitmentSummary[]) =>
  waiting([{ seat: mine, proposals: [], commitments }], now).map(({ what, of }) => `${what} ${of.kind === 'commitment' ? of.item.id : ''}`)

describe('what waits', () => {
  it('is a vote until the ballot is cast or the time is over, and only for those who vote', () => {
    const open = item('1', 'to-the-vote', { closesAt: '2026-11-26T15:00:00Z' })
    expect(things(seat(), open)).toEqual(['vote 1'])
    expect(things(seat(), item('1', 'to-the-vote', { cast: true }))).toEqual([])
    expect(things(seat(), item('1', 'to-the-vote', { onRoll: false }))).toEqual([])
    expect(things(seat(), item('1', 'to-the-vote', { onRoll: null }))).toEqual(['vote 1'])
    expect(things(seat(), item('1', 'to-the-vote', { proxyGiven: true }))).toEqual([])
    expect(things(seat(), item('1', 'to-the-vote', { proxiesToUse: 2 }))).toEqual(['vote 1'])
    expect(things(seat(), item('1', 'to-the-vote', { cast: true, proxiesToUse: 2 }))).toEqual(['proxy 1'])
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

  it('is an objection, before the step that it holds up', () => {
    const asked = (state: 'submitted' | 'admitted' | 'to-the-vote', unanswered: number, toSettle: number, sponsor = 'another') => ({
      ...item('1', state, null, sponsor),
      objections: { unanswered, toSettle },
    })
    expect(things(seat({ offices: ['secretary'] }), asked('admitted', 1, 0))).toEqual(['answer 1'])
    expect(things(seat(), asked('admitted', 1, 0))).toEqual([])
    expect(things(seat(), asked('submitted', 1, 0, 'mine'))).toEqual(['answer 1'])
    expect(things(seat(), asked('admitted', 1, 1))).toEqual(['settle 1'])
    expect(things(seat({ offices: ['secretary'] }), asked('admitted', 0, 0))).toEqual(['call 1'])
    expect(things(seat({ offices: ['secretary'] }), asked('to-the-vote', 1, 1))).toEqual([])
  })

  it('is what one owes when it is late or soon due, until it is reported on', () => {
    const owing = seat({ organisation: 'debtor' })
    expect(promises(owing, promise('1'))).toEqual([])
    expect(promises(owing, promise('1', { dueAt: '2026-12-10T00:00:00Z' }))).toEqual(['report 1'])
    expect(promises(owing, promise('1', { dueAt: '2026-11-10T00:00:00Z', overdue: true }))).toEqual(['overdue 1'])
    expect(promises(owing, promise('1', { overdue: true, report: said }))).toEqual([])
    expect(promises(owing, promise('1', { state: 'fulfilled', overdue: true }))).toEqual([])
  })

  it('is what one is offered, has to assess, or can bring to its end', () => {
    const owed = seat({ organisation: 'creditor' })
    expect(promises(owed, promise('1', { state: 'offered' }))).toEqual(['accept 1'])
    expect(promises(seat({ organisation: 'debtor' }), promise('1', { state: 'offered' }))).toEqual([])
    expect(promises(owed, promise('1', { report: said }))).toEqual([])
    expect(promises(owed, promise('1', { report: said, assessment: said }))).toEqual(['end 1'])
    expect(promises(seat({ organisation: 'third', offices: ['auditor'] }), promise('1', { report: said }))).toEqual(['assess 1'])
    expect(promises(seat({ organisation: 'debtor', offices: ['auditor'] }), promise('1', { report: said }))).toEqual([])
  })

  it('comes in the order of what closes first', () => {
    const later = item('1', 'to-the-vote', { closesAt: '2026-11-28T15:00:00Z' })
    const sooner = item('2', 'to-the-vote', { closesAt: '2026-11-26T15:00:00Z' })
    const open = item('3', 'to-the-vote', {})
    expect(things(seat(), item('4', 'draft', null, 'mine'), open, later, sooner)).toEqual(['vote 2', 'vote 1', 'vote 3', 'draft 4'])
  })
})
