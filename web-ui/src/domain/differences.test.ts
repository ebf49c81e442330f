import { describe, expect, it } from 'vitest'
import { differences, type Piece, wordsOf } from './differences'

const written = (pieces: readonly Piece<string>[]) =>
  pieces.map(({ kind, tokens }) => (kind === 'same' ? tokens.join('') : `${kind === 'added' ? '[+' : '[-'}${tokens.join('')}]`)).join('')
const between = (before: string, after: string) => differences(wordsOf(before), wordsOf(after))

describe('differences', () => {
  it('are the words that changed', () => {
    expect(written(between('paid within 30 days', 'paid within 14 days'))).toBe('paid within [-30][+14] days')
    expect(written(between('', 'new words'))).toBe('[+new words]')
    expect(written(between('old words', ''))).toBe('[-old words]')
    expect(written(between('as it was', 'as it was'))).toBe('as it was')
  })

  it('give both texts back, whatever they are', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 200; round++) {
      const text = () => Array.from({ length: random(12) }, () => 'abcd'.charAt(random(4)))
      const before = text()
      const after = text()
      const found = differences(before, after)
      const side = (kind: 'added' | 'removed') =>
        found.filter((one) => one.kind === 'same' || one.kind === kind).flatMap(({ tokens }) => tokens)
      expect(side('removed')).toEqual(before)
      expect(side('added')).toEqual(after)
    }
  })

  it('of texts that have nothing in common strike the one and underline the other', () => {
    const long = (letter: string) => Array.from({ length: 1_500 }, (_, place) => `${letter}${place}`)
    expect(differences(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
