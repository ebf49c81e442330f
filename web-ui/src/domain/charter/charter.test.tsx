import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Charter, CharterDecisionType, Rule } from '../../api/types'
import { show } from '../../test/show'
import { DecisionTypeWords } from './charter'

const half: Rule = { rule: 'threshold', measure: 'for', of: 'for-and-against', by: 'heads', share: '1/2', strict: true }
const charterWith = (type: CharterDecisionType): Charter => ({
  schema: 'baraza.charter/1',
  zone: 'Africa/Nairobi',
  visibility: 'public',
  summary: '',
  emptyConstituency: 'stays-empty',
  constituencies: [
    {
      id: 'farmers',
      name: 'Farmers’ organisations',
      share: '1',
      roll: 'recorded',
      takes: null,
      parts: null,
      individuals: null,
      weighing: null,
    },
  ],
  decisionTypes: [type],
  succession: null,
  silentConstituency: null,
  membership: null,
  assemblies: null,
  groups: [
    { id: 'women', name: 'Women’s groups', kinds: ['womens-group'], attribute: null, maximumAge: null },
    { id: 'young', name: 'The young', kinds: null, attribute: 'youth', maximumAge: 35 },
  ],
})
const part = (group: string): Rule => ({ rule: 'participation', group, measure: 'valid-votes', share: '3/10', strict: false })
const words = (rest: Partial<CharterDecisionType>) => {
  const type: CharterDecisionType = { id: 'one', name: 'One', ways: ['ballots'], majority: half, ...rest }
  show(<DecisionTypeWords type={type} charter={charterWith(type)} />)
}
const items = () => screen.getAllByRole('listitem').map((item) => item.firstChild?.textContent)

describe('a charter in sentences', () => {
  it('says how it is decided, and that there is no quorum', () => {
    words({ ways: ['ballots', 'meeting-count', 'declaration'], votingDays: 6 })
    expect(
      screen.getByText(
        'Decided by ballots, open for 6 days, by a count in a meeting, signed by two officers, or by the chair’s declaration after a show of hands that nobody counts.',
      ),
    ).toBeDefined()
    expect(screen.getByText(/it is valid however many take part/)).toBeDefined()
    expect(items()).toEqual(['More vote for than against.'])
    expect(screen.getByText('Abstentions count for neither side.')).toBeDefined()
  })

  it('says what consent is, and asks for no majority where nothing is counted', () => {
    words({ ways: ['declaration'], consent: 'attached', majority: null })
    expect(screen.getByText('Decided by consent, which the chair declares.')).toBeDefined()
    expect(screen.getByText(/it is never shown without them/)).toBeDefined()
    expect(screen.queryByText(/no quorum/)).toBeNull()
    expect(screen.queryByText(/Abstentions/)).toBeNull()
  })

  it('says that a maintained objection blocks, beside the majority of a vote', () => {
    words({ ways: ['declaration', 'ballots'], consent: 'blocks' })
    expect(screen.getByText(/where nobody maintains an objection/)).toBeDefined()
    expect(items()).toEqual(['More vote for than against.'])
  })

  it('says who is in a group of people, and what is told of them', () => {
    words({ safeguards: [{ id: 'youth', name: 'Youth', guards: null, holds: part('young') }] })
    expect(screen.getByText(/^The young: people who reach at most the age of 35 in the year/)).toBeDefined()
    expect(screen.getByText(/fewer than five people is withheld/)).toBeDefined()
  })

  it('says nothing of people where a group is of organisations', () => {
    words({ safeguards: [{ id: 'women', name: 'Women', guards: null, holds: part('women') }] })
    expect(screen.queryByText(/is withheld/)).toBeNull()
  })

  it('writes each rule of a composed majority as a sentence', () => {
    words({
      quorum: {
        rule: 'for-each-constituency',
        holds: { rule: 'threshold', measure: 'present', of: 'entitled', by: 'heads', share: '1/2', strict: true },
      },
      majority: {
        rule: 'all-of',
        rules: [
          { rule: 'for-each-constituency', holds: half },
          { rule: 'threshold', measure: 'for', of: 'for-and-against', by: 'weight', share: '2/3', strict: false },
          {
            rule: 'in-constituency',
            constituency: 'farmers',
            holds: { rule: 'threshold', measure: 'for', of: 'entitled', by: 'heads', share: '3/7', strict: false },
          },
        ],
      },
    })
    expect(items()).toEqual([
      'In each constituency, more than one half of all members entitled to vote are present.',
      'In each constituency, more vote for than against.',
      'At least two thirds of the weight cast for and against is for.',
      'In Farmers’ organisations, at least 3/7 of all members entitled to vote are for.',
    ])
  })

  it('says how often and by how much an open vote can be extended', () => {
    words({ extension: { times: 2, by: 'P1DT12H' } })
    expect(screen.getByText('An open vote can be extended 2 times, each time by 1 day and 12 hours at most.')).toBeDefined()
  })

  it('says that a vote cannot be extended, where there are ballots', () => {
    words({ ways: ['ballots'] })
    expect(screen.getByText('An open vote cannot be extended.')).toBeDefined()
  })

  it('writes rules of parts, numbers and groups as sentences', () => {
    words({
      majority: {
        rule: 'all-of',
        rules: [
          { rule: 'for-each-constituency', holds: { rule: 'for-each-constituency', holds: half } },
          { rule: 'for-some-constituencies', number: 2, holds: half },
          { rule: 'in-constituency', constituency: 'farmers', holds: { rule: 'for-each-constituency', holds: half } },
          { rule: 'in-group', group: 'women', holds: half },
          { rule: 'participation', group: 'women', measure: 'valid-votes', share: '3/10', strict: false },
          { rule: 'at-least', measure: 'for', number: 5 },
          { ...half, of: 'present-less-abstentions' },
        ],
      },
    })
    expect(items()).toEqual([
      'In each constituency, and there in each of its parts, more vote for than against.',
      'In 2 constituencies at least, more vote for than against.',
      'In each part of Farmers’ organisations, more vote for than against.',
      'Among Women’s groups, more vote for than against.',
      'At least 3/10 of those who vote belong to: Women’s groups.',
      'At least 5 members for it.',
      'More than one half of the members present who do not abstain are for.',
    ])
  })

  it('says that a lot breaks a tie', () => {
    words({ ways: ['ballots'], tieBreak: 'lot' })
    expect(screen.getByText(/^Where as many are for as against, a lot decides/)).toBeDefined()
  })

  it('says what a safeguard stands before, what breaks a tie, and what missing the quorum means', () => {
    words({
      quorum: { ...half, measure: 'present', of: 'entitled' },
      unmetQuorum: 'lapsed',
      tieBreak: 'chair',
      safeguards: [{ id: 'consent', name: 'Consent of the farmers', guards: 'adoption', holds: half }],
    })
    expect(screen.getByText('If not, it lapses.')).toBeDefined()
    expect(screen.getByText('Where as many are for as against, the chair’s vote counts a second time.')).toBeDefined()
    expect(screen.getByText('Consent of the farmers, where it would be adopted:')).toBeDefined()
  })

  it('says that it can be called a second time, and with which quorum then', () => {
    const quorum = { ...half, measure: 'present', of: 'entitled' } as const
    words({ quorum, secondCall: { quorum: null } })
    expect(screen.getByText(/a second time, and is then valid however many take part/)).toBeDefined()
    words({ quorum, secondCall: { quorum: { ...quorum, share: '1/4' } } })
    expect(screen.getByText(/a second time, and is then valid if:/)).toBeDefined()
    expect(items()).toContain('More than one quarter of all members entitled to vote are present.')
  })

  it('lists the ways where one of several is enough', () => {
    words({ majority: { rule: 'any-of', rules: [half, { ...half, of: 'entitled' }] } })
    expect(items()).toEqual([
      'One of this is enough:',
      'More vote for than against.',
      'More than one half of all members entitled to vote are for.',
    ])
  })
})
