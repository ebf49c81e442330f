import { expect, test } from 'vitest'
import { figureOf, movedIn } from './figures'

test('figures of a count are read exactly, whichever way they are written', () => {
  expect(figureOf('12')).toEqual({ numerator: 12n, denominator: 1n })
  expect(figureOf('0.99999')).toEqual({ numerator: 99999n, denominator: 100000n })
  expect(figureOf('12.5')).toEqual({ numerator: 25n, denominator: 2n })
  expect(figureOf('38/3')).toEqual({ numerator: 38n, denominator: 3n })
  expect(() => figureOf('1.')).toThrow(RangeError)
})

test('the transfers of a round are told by who had the votes', () => {
  const round = {
    round: 2,
    tallies: {},
    exhausted: '0',
    elected: [],
    excluded: [],
    note: '',
    ties: [],
    quota: null,
    kept: {},
    remarks: [],
    transfers: [
      { from: '1', to: '2', votes: '7' },
      { from: '3', to: '2', votes: '1' },
      { from: '1', to: null, votes: '5' },
    ],
  }
  expect(movedIn(round)).toEqual([
    {
      from: '1',
      to: [
        { id: '2', votes: '7' },
        { id: undefined, votes: '5' },
      ],
    },
    { from: '3', to: [{ id: '2', votes: '1' }] },
  ])
})
