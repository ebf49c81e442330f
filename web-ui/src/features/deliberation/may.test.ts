import { describe, expect, it } from 'vitest'
import type { MySeat, Objection, ProposalState } from '../../api/types'
import { isOpen, mayAnswer, mayRetract, maySettle } from './may'

const seat = (id: string, ...offices: MySeat['offices']): MySeat => ({
  seat: id,
  platform: 'p',
  kind: 'delegate',
  organisation: 'o',
  offices,
})
const by = { seat: 'hers', organisation: null, constituency: null, offices: [] }
const sponsor = { seat: 'sponsor', organisation: { id: 'o', name: 'Umoja' } }
const states: readonly ProposalState[] = ['draft', 'submitted', 'returned', 'admitted', 'to-the-vote', 'adopted', 'lapsed']
const objection = (state: Objection['state']) => ({ state, by })

describe('a seat', () => {
  it('speaks while the proposal is submitted or admitted', () => {
    expect(states.filter((state) => isOpen({ state }))).toEqual(['submitted', 'admitted'])
  })

  it('retracts its own words, once', () => {
    expect(mayRetract(seat('hers'), { by, retracted: null })).toBe(true)
    expect(mayRetract(seat('other'), { by, retracted: null })).toBe(false)
    expect(mayRetract(undefined, { by, retracted: null })).toBe(false)
    expect(mayRetract(seat('hers'), { by, retracted: { at: '2026-11-24T06:00:00Z', entry: 3, reasons: null } })).toBe(false)
  })

  it('answers as sponsor, facilitator, secretary or chair, until the vote', () => {
    const may = (who: MySeat, state: ProposalState = 'admitted') => mayAnswer(who, { state, sponsor }, objection('open'))
    expect(may(seat('sponsor'))).toBe(true)
    expect(may(seat('other'))).toBe(false)
    expect(may(seat('other', 'chair'))).toBe(true)
    expect(may(seat('other', 'secretary'))).toBe(true)
    expect(may(seat('other', 'facilitator'))).toBe(true)
    expect(may(seat('other', 'auditor', 'treasurer'))).toBe(false)
    expect(states.filter((state) => may(seat('sponsor'), state))).toEqual(['draft', 'submitted', 'returned', 'admitted'])
  })

  it('settles its own objection until it is settled', () => {
    const may = (who: MySeat, state: Objection['state']) => maySettle(who, { state: 'admitted' }, objection(state))
    expect((['open', 'answered', 'maintained', 'resolved', 'withdrawn'] as const).filter((state) => may(seat('hers'), state))).toEqual([
      'open',
      'answered',
      'maintained',
    ])
    expect(may(seat('other'), 'answered')).toBe(false)
    expect(maySettle(seat('hers'), { state: 'to-the-vote' }, objection('answered'))).toBe(false)
  })
})
