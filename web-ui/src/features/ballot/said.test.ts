import { describe, expect, test } from 'vitest'
import type { VoteElection } from '../../api/types'
import { added, BLANK, faultOf, giving, isSaid, joined, lowered, marking, raised, ranking, removed, sent } from './said'

const election = (method: VoteElection['method'], most: number | null = null): VoteElection => ({
  method,
  most,
  seats: 1,
  by: 'heads',
  ties: [],
  reserved: [],
  options: ['1', '2', '3'].map((id) => ({ id, name: `Option ${id}`, reserved: [] })),
  statusQuo: null,
  paper: 'p',
  lot: null,
  elected: null,
})

describe('an order', () => {
  test('grows at its end and closes its gaps', () => {
    expect(added([['2']], '1')).toEqual([['2'], ['1']])
    expect(removed([['2'], ['1']], '2')).toEqual([['1']])
    expect(removed([['2', '3'], ['1']], '2')).toEqual([['3'], ['1']])
  })

  test('is changed one place at a time', () => {
    expect(raised([['2'], ['1'], ['3']], '3')).toEqual([['2'], ['3'], ['1']])
    expect(raised([['2'], ['1']], '2')).toEqual([['2'], ['1']])
    expect(lowered([['2'], ['1'], ['3']], '2')).toEqual([['1'], ['2'], ['3']])
    expect(lowered([['2'], ['1']], '1')).toEqual([['2'], ['1']])
  })

  test('lets options share a rank and leave it again on either side', () => {
    expect(joined([['2'], ['1'], ['3']], '1')).toEqual([['2', '1'], ['3']])
    expect(joined([['2']], '2')).toEqual([['2']])
    expect(raised([['2', '1'], ['3']], '1')).toEqual([['1'], ['2'], ['3']])
    expect(lowered([['2', '1'], ['3']], '2')).toEqual([['1'], ['2'], ['3']])
  })
})

describe('a ballot', () => {
  test('says nothing until something is marked, and a blank one says so', () => {
    expect(ranking([])).toBeUndefined()
    expect(marking(election('approval'), [])).toBeUndefined()
    expect(giving({ 1: 0 })).toBeUndefined()
    expect(faultOf(election('meek'), undefined)).toBe('nothing')
    expect(faultOf(election('meek'), BLANK)).toBeUndefined()
  })

  test('marks options in the order of the paper', () => {
    expect(marking(election('approval'), ['3', '1'])).toEqual({ marks: { ranks: [['1', '3']] } })
  })

  test('says no more than the paper asks', () => {
    expect(faultOf(election('block-vote', 2), { marks: { ranks: [['1', '2', '3']] } })).toBe('too much')
    expect(faultOf(election('block-vote', 2), { marks: { ranks: [['1', '2']] } })).toBeUndefined()
    expect(faultOf(election('score', 5), { marks: { figures: { 1: 5, 2: 5 } } })).toBeUndefined()
    expect(faultOf(election('score', 5), { marks: { figures: { 1: 6 } } })).toBe('too much')
    expect(faultOf(election('points', 5), { marks: { figures: { 1: 3, 2: 3 } } })).toBe('too much')
    expect(faultOf(election('borda'), { marks: { ranks: [['1', '2'], ['3']] } })).toBeUndefined()
  })

  test('is sent as it was marked, and read again from what the tab kept', () => {
    for (const said of [BLANK, { marks: { ranks: [['1'], ['2', '3']] } }, { marks: { figures: { 2: 4 } } }]) {
      expect(sent(said)).toEqual(said)
      expect(isSaid(JSON.parse(JSON.stringify(said)))).toBe(true)
    }
    expect(isSaid({ marks: { ranks: ['1'] } })).toBe(false)
    expect(isSaid({ choice: 'spoilt' })).toBe(false)
    expect(isSaid(null)).toBe(false)
  })
})
