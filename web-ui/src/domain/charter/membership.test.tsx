import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Charter } from '../../api/types'
import { show } from '../../test/show'
import { MembershipWords } from './membership'

type Constituency = Charter['constituencies'][number]

const charter = (weighing: Constituency['weighing'], capital: NonNullable<Charter['membership']>['capital']): Charter => ({
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
  membership: capital === null ? null : { classes: null, arrearsMonths: null, sharePaid: null, capital },
})
const said = () => document.body.textContent

describe('what members weigh, in sentences', () => {
  it('names the most votes of one member and the cap of all', () => {
    show(<MembershipWords charter={charter({ by: 'votes', most: 5, cap: '3/10', uncapped: null }, null)} />)
    expect(said()).toContain('one where nothing was, and 5 at the most.')
    expect(said()).toContain('None has more than 3/10 of what all of them can vote; what is above it is voted by nobody.')
    expect(said()).not.toContain('This does not bind')
  })

  it('says of capital that whoever has none does not vote, and whom the cap does not bind', () => {
    show(<MembershipWords charter={charter({ by: 'capital', most: null, cap: '1/5', uncapped: ['cooperative'] }, null)} />)
    expect(said()).toContain('Whoever has none does not vote.')
    expect(said()).toContain('This does not bind: Cooperative.')
  })

  it('says how much of the capital one member holds at the most', () => {
    show(<MembershipWords charter={charter(null, { most: '1/5', except: ['cooperative'] })} />)
    expect(screen.queryByText('Every member votes.')).toBeNull()
    expect(said()).toContain('A member that holds more than 1/5 of the share capital does not vote until it holds less.')
  })
})
