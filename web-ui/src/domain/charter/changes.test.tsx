import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Charter, CharterConstituency, CharterDecisionType } from '../../api/types'
import { show } from '../../test/show'
import { CharterChanges } from './changes'

const charter = (weighing: CharterConstituency['weighing'], rest: Partial<Charter> = {}): Charter => ({
  schema: 'baraza.charter/1',
  zone: 'Africa/Nairobi',
  visibility: 'public',
  summary: '',
  emptyConstituency: 'stays-empty',
  silentConstituency: null,
  constituencies: [{ id: 'members', name: 'Members', share: '1', roll: 'recorded', takes: null, parts: null, individuals: null, weighing }],
  decisionTypes: [],
  groups: null,
  succession: null,
  assemblies: null,
  membership: null,
  ...rest,
})
const none = charter(null)
const compare = (before: Charter, after: Charter) => {
  show(<CharterChanges before={before} after={after} moves={[]} />)
  return screen.getAllByRole('listitem').map((item) => item.textContent)
}

describe('what differs between two charters', () => {
  it('is what members weigh by, and the cap', () => {
    expect(compare(none, charter({ by: 'votes', most: 5, cap: '3/10', uncapped: null }))).toEqual([
      'Members: its members have 5 votes at the most and none has more than 3/10 of what all can vote; until now its members weigh the same and there is no cap.',
    ])
    screen.getByRole('heading', { name: 'Which members vote' })
    screen.getByText(/None has more than 3\/10/)
  })

  it('is a cap alone, and whom it does not bind', () => {
    const capital = { by: 'capital', most: null, cap: '1/5' } as const
    expect(compare(charter({ ...capital, uncapped: null }), charter({ ...capital, uncapped: ['cooperative'] }))).toEqual([
      'Members: none has more than 1/5 of what all can vote (not bound: Cooperative); until now none has more than 1/5 of what all can vote.',
    ])
  })

  it('is that weighing goes away', () => {
    expect(compare(charter({ by: 'capital', most: null, cap: null, uncapped: null }), none)).toEqual([
      'Members: its members weigh the same; until now its members weigh by share capital.',
    ])
  })

  it('is the limit of capital', () => {
    const limited = charter(null, {
      membership: { classes: null, arrearsMonths: null, sharePaid: null, capital: { most: '1/5', except: null } },
    })
    show(<CharterChanges before={none} after={limited} moves={[]} />)
    screen.getByText('Every member votes.')
    screen.getByText(/holds more than 1\/5 of the share capital/)
    expect(screen.queryByText('Nothing that is said in sentences changes.')).toBeNull()
  })

  it('is the age of the youth', () => {
    const young = (maximumAge: number) =>
      charter(null, { groups: [{ id: 'young', name: 'The young', kinds: null, attribute: 'youth', maximumAge }] })
    expect(compare(young(35), young(30))).toEqual([
      'The young: people who reach at most the age of 35 in the year in which the vote closes.',
      'The young: people who reach at most the age of 30 in the year in which the vote closes.',
    ])
  })

  it('is who learns how somebody voted', () => {
    const type: CharterDecisionType = {
      id: 'one',
      name: 'One',
      ways: ['ballots'],
      majority: { rule: 'threshold', measure: 'for', of: 'for-and-against', by: 'heads', share: '1/2', strict: true },
    }
    const secret: CharterDecisionType = { ...type, ballots: { changeable: null, secrecy: 'secret', paper: null } }
    show(<CharterChanges before={charter(null, { decisionTypes: [type] })} after={charter(null, { decisionTypes: [secret] })} moves={[]} />)
    expect(screen.getAllByText(/Ballots are secret/)).toHaveLength(1)
  })

  it('is nothing where nothing differs', () => {
    const same = () => charter({ by: 'votes', most: 5, cap: null, uncapped: null })
    show(<CharterChanges before={same()} after={same()} moves={[]} />)
    screen.getByText('Nothing that is said in sentences changes.')
  })
})
