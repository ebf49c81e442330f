import { describe, expect, test } from 'vitest'
import type { ElectionRules } from '../../api/types'
import { called, isWhole, NOTHING, repeated, type ToCall, withOneMore, withOption, withoutOption, written } from './toCall'

const rules = (rest: Partial<ElectionRules> = {}): ElectionRules => ({
  method: 'meek',
  seats: null,
  most: null,
  by: null,
  unranked: null,
  ties: null,
  reserved: null,
  ...rest,
})
const of = (names: readonly string[], rest: Partial<ToCall> = {}): ToCall => ({
  options: names.map((name) => ({ name, reserved: [] })),
  seats: '2',
  statusQuo: '',
  ...rest,
})

describe('an election that is being written', () => {
  test('can be called once every option has a name of its own and the seats are said', () => {
    expect(isWhole(rules(), NOTHING)).toBe(false)
    expect(isWhole(rules(), of(['A', 'B']))).toBe(true)
    expect(isWhole(rules(), of(['A', ' a ']))).toBe(false)
    expect(isWhole(rules(), of(['A', 'B'], { seats: '0' }))).toBe(false)
    expect(isWhole(rules({ seats: 1 }), of(['A', 'B'], { seats: '' }))).toBe(true)
    expect(repeated(of(['A', 'B', 'A']))).toBe(2)
  })

  test('keeps what there is now when another option is taken away', () => {
    expect(withoutOption(of(['A', 'B', 'C'], { statusQuo: '3' }), 0).statusQuo).toBe('2')
    expect(withoutOption(of(['A', 'B', 'C'], { statusQuo: '1' }), 2).statusQuo).toBe('1')
    expect(withoutOption(of(['A', 'B', 'C'], { statusQuo: '2' }), 1).statusQuo).toBe('')
  })

  test('is sent without what the charter says', () => {
    const election = withOption(withOneMore(of([' Amina ', 'Bako'])), 2, { name: 'Chidi', reserved: ['women'] })
    expect(called(rules(), election)).toEqual({
      options: [{ name: 'Amina' }, { name: 'Bako' }, { name: 'Chidi', reserved: ['women'] }],
      seats: 2,
    })
    expect(called(rules({ seats: 3 }), { ...election, statusQuo: '1' })).not.toHaveProperty('seats')
    expect(called(rules({ method: 'instant-runoff' }), of(['A', 'B'], { seats: '' })).seats).toBe(1)
  })

  test('is read again from what the tab kept', () => {
    expect(written(JSON.stringify(of(['A', 'B'])))).toEqual(of(['A', 'B']))
    expect(written('')).toEqual(NOTHING)
    expect(written('{"options":3}')).toEqual(NOTHING)
  })
})
