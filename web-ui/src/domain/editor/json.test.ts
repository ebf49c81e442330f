import { describe, expect, test } from 'vitest'
import { listAt, parsed, read, replaced, respoken, textAt, without, written } from './json'

const charter = { summary: 'All', constituencies: [{ id: 'a', share: '1/2' }, { id: 'b' }] }

describe('what a charter is made of', () => {
  test('is read by its place, and nothing where there is nothing', () => {
    expect(read(charter, '/constituencies/0/share')).toBe('1/2')
    expect(read(charter, '/constituencies/7/share')).toBeUndefined()
    expect(textAt(charter, '/constituencies')).toBe('')
    expect(listAt(charter, '/summary')).toEqual([])
  })

  test('is replaced in its place, and the rest stays as it is', () => {
    const changed = replaced(charter, '/constituencies/1/id', 'c')
    expect(read(changed, '/constituencies/1/id')).toBe('c')
    expect(Object.keys(changed ?? {})).toEqual(['summary', 'constituencies'])
    expect(charter.constituencies[1]?.id).toBe('b')
  })

  test('is taken away and added to', () => {
    expect(replaced(charter, '/constituencies/0', undefined)).toEqual({ summary: 'All', constituencies: [{ id: 'b' }] })
    expect(listAt(replaced(charter, '/constituencies/-', { id: 'c' }), '/constituencies')).toHaveLength(3)
    expect(replaced(charter, '/constituencies/0/share', undefined)).toEqual({
      summary: 'All',
      constituencies: [{ id: 'a' }, { id: 'b' }],
    })
    expect(replaced({}, '/majority/rule', 'threshold')).toEqual({ majority: { rule: 'threshold' } })
  })

  test('is written without what is absent, and what is no JSON is nothing', () => {
    expect(written({ a: null, b: 1 })).toBe('{\n  "b": 1\n}')
    expect(parsed('{')).toBeUndefined()
  })

  test('is spoken of by its new identifier in rules and among proposers, once each', () => {
    const type = {
      proposers: { constituencies: ['a', 'b'], offices: ['chair'] },
      majority: { rule: 'all-of', rules: [{ rule: 'in-constituency', constituency: 'a', holds: { rule: 'in-group', group: 'a' } }] },
      coSponsors: { count: 2, constituencies: 1 },
    }
    expect(respoken({ ...charter, decisionTypes: [type] }, 'constituency', 'a', 'c')).toEqual({
      ...charter,
      decisionTypes: [
        {
          ...type,
          proposers: { constituencies: ['c', 'b'], offices: ['chair'] },
          majority: { rule: 'all-of', rules: [{ rule: 'in-constituency', constituency: 'c', holds: { rule: 'in-group', group: 'a' } }] },
        },
      ],
    })
    expect(respoken({ proposers: { constituencies: ['a', 'b'] } }, 'constituency', 'a', 'b')).toEqual({
      proposers: { constituencies: ['b'] },
    })
  })

  test('goes away with what says nothing without it', () => {
    expect(without({ membership: { sharePaid: true } }, '/membership/sharePaid')).toEqual({})
    expect(without({ membership: { sharePaid: true, arrearsMonths: 3 } }, '/membership/sharePaid')).toEqual({
      membership: { arrearsMonths: 3 },
    })
    expect(without({ types: [{ secondCall: { quorum: 1 } }] }, '/types/0/secondCall/quorum')).toEqual({ types: [{ secondCall: {} }] })
  })
})
