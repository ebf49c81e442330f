import { describe, expect, it } from 'vitest'
import type { CharterDecisionType, MySeat, Proposal, Vote } from '../../api/types'
import { mayDo } from './may'

const seat = (offices: MySeat['offices'] = [], id = 'other'): MySeat => ({
  seat: id,
  platform: 'p',
  kind: 'delegate',
  organisation: 'o',
  constituency: 'farmers',
  offices,
})
const proposal = (state: Proposal['state']): Proposal => ({
  amendment: null,
  minorityPositions: [],
  maintained: [],
  coSponsors: [],
  sponsorsFrom: null,
  decidableFrom: null,
  earlierVotes: [],
  asOf: null,
  decidedAt: null,
  decisionType: { id: 'ordinary', name: 'Ordinary resolution' },
  entry: null,
  id: 'proposal',
  number: 'P-1',
  outcome: null,
  partOf: null,
  deliberation: {
    contributions: { alternative: 0, concern: 0, experience: 0, question: 0, support: 0 },
    objections: { answered: 0, maintained: 0, open: 0, resolved: 0, withdrawn: 0 },
  },
  parts: { count: 0 },
  sponsor: { seat: 'sponsor', organisation: { id: 'o', name: 'Union' } },
  state,
  text: { version: 1, content: 'c', body: '', at: '2026-11-01T00:00:00Z', entry: 1 },
  timeline: [],
  title: 'Drying tables',
  version: 0,
  versions: [],
  vote: null,
})
const type = (ways: CharterDecisionType['ways'], votingDays?: number): CharterDecisionType => ({
  id: 'ordinary',
  name: 'Ordinary resolution',
  ways,
  majority: { rule: 'threshold', measure: 'for', of: 'for-and-against', by: 'heads', share: '1/2', strict: true },
  quorum: null,
  votingDays: votingDays ?? null,
  extension: null,
  coSponsors: null,
})
const vote = (rest: Partial<Vote>): Vote => ({
  annulment: null,
  secrecy: 'open',
  call: 1,
  assembly: null,
  proxies: null,
  papers: null,
  minorityPositions: [],
  election: null,
  lot: null,
  replaced: 0,
  callsAgain: false,
  extensions: [],
  next: null,
  previous: null,
  asOf: null,
  calledAt: '2026-11-01T00:00:00Z',
  certifiedAt: null,
  certifiedBy: null,
  certifiedEntry: null,
  charter: { version: 1 },
  closedAt: null,
  closesAt: '2026-11-08T00:00:00Z',
  count: null,
  decisionType: { id: 'ordinary', name: 'Ordinary resolution' },
  findings: [],
  id: 'vote',
  openings: [],
  opensAt: '2026-11-01T00:00:00Z',
  outcome: null,
  proposal: { id: 'proposal', number: 'P-1', title: 'Drying tables' },
  roll: { constituencies: [], content: 'c', entries: 3, hash: 'h', leftOff: null },
  state: 'open',
  tally: null,
  turnout: { ballots: 1, of: 3, constituencies: [] },
  version: 0,
  way: 'ballots',
  ...rest,
})
const all = type(['ballots', 'declaration'])
const before = Date.parse('2026-11-02T00:00:00Z')
const after = Date.parse('2026-11-09T00:00:00Z')

describe('what a seat may do with a proposal', () => {
  it('is nothing for those who neither drafted it nor hold an office', () => {
    for (const state of ['draft', 'submitted', 'admitted', 'to-the-vote', 'adopted'] as const)
      expect(mayDo(seat(['treasurer']), proposal(state), vote({ state: 'closed', outcome: 'adopted' }), all, after)).toEqual([])
  })

  it('is to revise, submit and withdraw for the seat that drafted it, until it is submitted', () => {
    expect(mayDo(seat([], 'sponsor'), proposal('draft'), undefined, all, before)).toEqual(['revise', 'submit', 'withdraw'])
    expect(mayDo(seat([], 'sponsor'), proposal('returned'), undefined, all, before)).toEqual(['revise', 'submit', 'withdraw'])
    expect(mayDo(seat([], 'sponsor'), proposal('submitted'), undefined, all, before)).toEqual(['withdraw'])
    expect(mayDo(seat([], 'sponsor'), proposal('adopted'), undefined, all, before)).toEqual([])
  })

  it('is to admit and return for the facilitator, to call for the secretary, to declare for the chair alone', () => {
    expect(mayDo(seat(['facilitator']), proposal('submitted'), undefined, all, before)).toEqual(['admit', 'return', 'lapse'])
    expect(mayDo(seat(['secretary']), proposal('admitted'), undefined, all, before)).toEqual(['call', 'lapse'])
    expect(mayDo(seat(['chair']), proposal('admitted'), undefined, all, before)).toEqual(['call', 'declare', 'lapse'])
    expect(mayDo(seat(['chair']), proposal('admitted'), undefined, type(['ballots']), before)).toEqual(['call', 'lapse'])
  })

  it('is to close early only where the charter leaves the period open, or everybody has voted', () => {
    const atVote = proposal('to-the-vote')
    const close = (fixed: number | undefined, one: Vote, now: number) =>
      mayDo(seat(['secretary']), atVote, one, type(['ballots'], fixed), now)
    expect(close(undefined, vote({}), before)).toEqual(['close', 'annul'])
    expect(close(6, vote({}), before)).toEqual(['annul'])
    expect(close(6, vote({ turnout: { ballots: 3, of: 3, constituencies: [] } }), before)).toEqual(['close', 'annul'])
    expect(close(6, vote({}), after)).toEqual(['close', 'annul'])
  })

  it('is to co-sponsor a draft of another member once, and to withdraw that until it is submitted', () => {
    const buyer: MySeat = { ...seat(), organisation: 'buyer', constituency: 'buyers' }
    const supported = (state: Proposal['state']): Proposal => ({
      ...proposal(state),
      coSponsors: [
        {
          organisation: { id: 'buyer', name: 'Roasters' },
          constituency: { id: 'buyers', name: 'Buyers' },
          from: { id: 'buyers', name: 'Buyers' },
          version: 1,
          at: '2026-11-01T00:00:00Z',
          entry: 4,
        },
      ],
    })
    const acts = (who: MySeat, one: Proposal) => mayDo(who, one, undefined, type(['ballots']), before)
    expect(acts(buyer, proposal('draft'))).toEqual(['coSponsor'])
    expect(acts(buyer, supported('returned'))).toEqual(['leave'])
    expect(acts(buyer, supported('submitted'))).toEqual([])
    expect(acts(seat(), proposal('draft'))).toEqual([])
    expect(acts({ ...buyer, kind: 'observer' }, proposal('draft'))).toEqual([])
  })

  it('is to extend an open vote while the charter’s rule is not used up', () => {
    const extendable = { ...type(['ballots'], 6), extension: { times: 1, by: 'P2D' } }
    const acts = (one: Vote, now: number) => mayDo(seat(['secretary']), proposal('to-the-vote'), one, extendable, now)
    const extended = vote({ extensions: [{ closesAt: '2026-11-20T00:00:00Z', at: '2026-11-02T00:00:00Z', entry: 9 }] })
    expect(acts(vote({}), before)).toEqual(['extend', 'annul'])
    expect(acts(vote({}), after)).toEqual(['close', 'annul'])
    expect(acts(extended, before)).toEqual(['annul'])
    expect(mayDo(seat(['auditor']), proposal('to-the-vote'), vote({}), extendable, before)).toEqual([])
  })

  it('is to enter a count, then for a second officer to sign it, then to close and to certify', () => {
    const atVote = proposal('to-the-vote')
    const acts = (one: Partial<Vote>, offices: MySeat['offices'] = ['secretary']) =>
      mayDo(seat(offices), atVote, vote({ way: 'meeting-count', closesAt: null, ...one }), type(['meeting-count']), before)
    const by = { office: 'secretary', organisation: { id: 'o', name: 'Union' }, seat: 's', entry: 3 } as const
    expect(acts({})).toEqual(['count', 'annul'])
    expect(acts({}, ['auditor'])).toEqual([])
    expect(acts({ count: { enteredBy: by, signedBy: null } }, ['auditor'])).toEqual(['sign'])
    expect(acts({ count: { enteredBy: by, signedBy: by } })).toEqual(['close', 'annul'])
    expect(acts({ state: 'closed', outcome: 'adopted' })).toEqual(['certify', 'annul'])
    expect(acts({ state: 'annulled', outcome: 'adopted' })).toEqual([])
    expect(acts({ state: 'certified', outcome: 'adopted' })).toEqual([])
  })
})
