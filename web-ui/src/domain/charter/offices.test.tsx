import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Charter, OfficeHeld } from '../../api/types'
import { show } from '../../test/show'
import { OfficeNotes, SuccessionWords } from './offices'

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString()

const held = (office: OfficeHeld['office'], rest: Partial<OfficeHeld> = {}): OfficeHeld => ({
  office,
  seat: office,
  organisation: { id: 'umoja', name: 'Umoja Union' },
  since: ago(100),
  entry: 7,
  acts: 0,
  successor: null,
  byOperator: null,
  ...rest,
})
const others = [held('facilitator'), held('treasurer'), held('auditor')]
const notes = (offices: readonly OfficeHeld[]) =>
  show(<OfficeNotes platform={{ id: 'mlima', name: 'Mlima', zone: 'UTC', offices: [...offices] }} />)

describe('what members are told of offices', () => {
  it('is nothing while each has a holder whom the body appointed', () => {
    notes([held('chair'), held('secretary'), ...others])
    expect(screen.queryByText(/office/)).toBeNull()
  })

  it('names an office without a holder, and whom to ask', () => {
    notes([held('chair'), ...others])
    expect(screen.getByText('The office of secretary has no holder')).toBeDefined()
    expect(screen.getByText('Ask Umoja Union (chair) to give it to somebody.')).toBeDefined()
  })

  it('names an operator where nobody is left who gives offices', () => {
    notes(others)
    expect(screen.getByText('The offices of chair and secretary have no holder')).toBeDefined()
    expect(screen.getByText(/Ask whoever runs this installation/)).toBeDefined()
  })

  it('tells for thirty days that an operator gave an office, and why', () => {
    const given = (days: number, ground: string | null) => held('chair', { since: ago(days), byOperator: { ground } })
    notes([given(29, 'Everybody else left.'), held('secretary'), ...others])
    expect(screen.getByText('An operator gave the office of chair')).toBeDefined()
    expect(screen.getByText('The ground: Everybody else left.')).toBeDefined()
  })

  it('tells it no longer than that', () => {
    notes([held('chair', { since: ago(31), byOperator: { ground: null } }), held('secretary'), ...others])
    expect(screen.queryByText(/operator/)).toBeNull()
  })
})

describe('the rule of succession', () => {
  const words = (succession: Charter['succession']) => show(<SuccessionWords succession={succession} />)

  it('says who takes over which office, in its order', () => {
    words([{ office: 'chair', successors: ['secretary', 'facilitator'] }])
    expect(
      screen.getByText(
        'When the office of chair loses its holder, whoever holds that of secretary, or else facilitator takes it over until somebody is appointed.',
      ),
    ).toBeDefined()
  })

  it('says that nobody takes over where there is none', () => {
    words(null)
    expect(screen.getByText('An office that loses its holder stays vacant until somebody is appointed.')).toBeDefined()
  })
})
