import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Charter } from '../../api/types'
import { show } from '../../test/show'
import { AssemblyWords } from './assemblies'
import { CharterChanges } from './changes'

const half = { rule: 'threshold', measure: 'present', of: 'entitled', by: 'heads', share: '1/2', strict: true } as const
const rules: NonNullable<Charter['assemblies']> = {
  notice: { atLeast: 21, atMost: 60 },
  extraordinaryNotice: null,
  recordDate: null,
  quorum: half,
  secondCall: { quorum: null, after: 'PT1H' },
  withoutNotice: null,
  requestShare: '1/5',
}
const charter = (assemblies: Charter['assemblies']): Charter => ({
  schema: 'baraza.charter/1',
  zone: 'Africa/Nairobi',
  visibility: 'public',
  summary: '',
  emptyConstituency: 'stays-empty',
  constituencies: [],
  decisionTypes: [],
  succession: null,
  silentConstituency: null,
  membership: null,
  groups: null,
  assemblies,
})

describe('how members meet, in sentences', () => {
  it('says when notice is given, what the quorum is, and who can ask for an assembly', () => {
    show(<AssemblyWords charter={charter(rules)} rules={rules} />)
    screen.getByText(/21 to 60 days before it/)
    screen.getByText(/More than .* of all members entitled to vote are present/)
    screen.getByText(/It decides nothing that was not announced in time/)
    screen.getByText(/must be convened when .* of the members who may vote ask for it/)
    screen.getByText(/Then it can decide however many come/)
  })

  it('shows a change of these rules between two charters', () => {
    show(<CharterChanges before={charter(null)} after={charter(rules)} moves={[]} />)
    screen.getByRole('heading', { name: 'How members meet' })
    screen.getByText('The charter says nothing of assemblies.')
    expect(screen.queryByText('Nothing that is said in sentences changes.')).toBeNull()
  })
})
