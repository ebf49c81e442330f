import { describe, expect, it } from 'vitest'
import type { Finding } from '../api/types'
import { given } from '../test/show'
import { measured, missing } from './findings'
import { useOutcomeSentence } from './outcome'

const nothing: Finding = {
  part: 'majority',
  rule: 'threshold',
  safeguard: null,
  constituency: null,
  group: null,
  measure: null,
  of: null,
  by: null,
  required: null,
  number: null,
  strict: null,
  reached: null,
  choice: null,
  holds: true,
  children: [],
}
const threshold = (rest: Partial<Finding>): Finding => ({
  ...nothing,
  measure: 'for',
  of: 'for-and-against',
  by: 'heads',
  required: '1/2',
  strict: true,
  ...rest,
})
const reached = (numerator: string, denominator: string, share: string | null) => ({ reached: { numerator, denominator, share } })
const buyers = { id: 'buyers', name: 'buyers and processors' }
const farmers = { id: 'farmers', name: 'farmers’ organisations' }
const group = (rule: Finding['rule'], children: Finding[], rest: Partial<Finding> = {}): Finding => ({
  ...nothing,
  rule,
  children,
  holds: children.every(({ holds }) => holds),
  ...rest,
})
const sentence: ReturnType<typeof useOutcomeSentence> = (outcome, findings) => given(useOutcomeSentence)(outcome, findings)

describe('the sentence of an outcome', () => {
  it('names the safeguard that did not hold', () => {
    const failed: Finding = { ...nothing, part: 'safeguard', rule: 'safeguard', safeguard: { id: 'c', name: 'Consent' }, holds: false }
    expect(sentence('not-valid', [threshold(reached('3', '4', '3/4')), failed])).toBe(
      'A safeguard did not hold: Consent. The vote is not valid, whatever the majority.',
    )
  })

  it('tells of the chair’s second vote', () => {
    const casting: Finding = { ...nothing, part: 'tie-break', rule: 'casting-vote', choice: 'for' }
    expect(sentence('adopted', [threshold({ ...reached('5', '10', '1/2'), holds: false }), casting])).toBe(
      'As many were for as against, and the chair’s vote, for it, counts a second time: it is adopted.',
    )
  })

  it('tells of a lot, and on which side it fell', () => {
    const lot = (choice: 'for' | 'against'): Finding => ({ ...nothing, part: 'tie-break', rule: 'lot', choice, holds: choice === 'for' })
    const tied = threshold({ ...reached('5', '10', '1/2'), holds: false })
    expect(sentence('adopted', [tied, lot('for')])).toBe('As many were for as against, and a lot decided: it is adopted.')
    expect(sentence('rejected', [tied, lot('against')])).toBe('As many were for as against, and a lot decided: it is not adopted.')
  })

  it('does not speak of ways where a number of members was not reached', () => {
    const few: Finding = { ...nothing, rule: 'at-least', measure: 'for', number: 5, ...reached('4', '1', '4'), holds: false }
    expect(sentence('rejected', [few])).toBe('What the charter asks for was not reached, so it is not adopted.')
    expect(sentence('lapsed', [few])).toBe('What makes it valid was not reached in time, and by the charter it lapsed.')
  })

  it('names state, numbers and the rule for a simple majority', () => {
    expect(sentence('adopted', [threshold(reached('331', '629', '331/629'))])).toBe(
      '331 votes were for and 298 against: 52.6% for. More than one half was needed, so it is adopted.',
    )
    expect(sentence('rejected', [threshold({ ...reached('1', '2', '1/2'), holds: false })])).toBe(
      '1 vote was for and 1 against: 50% for. More than one half was needed, so it is not adopted.',
    )
  })

  it('tells that the whole was for it, and who was not', () => {
    const findings = [
      group('all-of', [
        group('for-each-constituency', [
          threshold({ ...reached('17', '18', '17/18'), constituency: farmers }),
          threshold({ ...reached('3', '7', '3/7'), constituency: buyers, holds: false }),
        ]),
        threshold({ ...reached('131/200', '41/50', '131/164'), by: 'weight', required: '2/3', strict: false }),
      ]),
    ]
    expect(sentence('rejected', findings)).toBe(
      'Of the weight cast for or against, 79.9% was for: at least the two thirds needed. But there was no majority among buyers and processors: 3 for, 4 against. This decision needs a majority there too, so it is not adopted.',
    )
  })

  it('tells which quorum was missing, and never calls that rejected', () => {
    const quorum = threshold({
      ...reached('3', '8', '3/8'),
      part: 'quorum',
      measure: 'valid-votes',
      of: 'entitled',
      constituency: buyers,
      holds: false,
    })
    expect(sentence('not-valid', [group('for-each-constituency', [quorum], { part: 'quorum' }), threshold(reached('3', '3', '1'))])).toBe(
      'The quorum was not reached among buyers and processors: 3 took part of 8 entitled (37.5%), and more than one half was needed. The vote is not valid, whatever the majority.',
    )
  })

  it('has words for a vote in which nobody voted', () => {
    expect(sentence('rejected', [threshold({ ...reached('0', '0', null), holds: false })])).toBe(
      'No vote could be counted towards the majority, so it is not adopted.',
    )
  })

  it('has words for a majority with several ways of which none was complete', () => {
    const ways = group('any-of', [
      threshold({ ...reached('4', '10', '2/5'), holds: false }),
      threshold({ ...reached('1/4', '1', '1/4'), by: 'weight', of: 'entitled', required: '1/3', holds: false }),
    ])
    expect(sentence('rejected', [ways])).toBe(
      '0 of 2 conditions held, and none of the ways to a majority was complete, so it is not adopted.',
    )
  })

  it('names the base where abstentions count', () => {
    expect(sentence('adopted', [threshold({ ...reached('360', '705', '24/47'), of: 'entitled' })])).toBe(
      'Of 705 members entitled to vote, 360 were for: 51.1%. More than one half was needed, so it is adopted.',
    )
  })
})

describe('the smallest change', () => {
  const change = (rest: Partial<Finding>) => {
    const one = measured(threshold({ holds: false, ...rest }))
    return one === undefined ? undefined : missing(one)
  }

  it.each([
    ['3', '7', '1/2', true, 1],
    ['3', '6', '1/2', true, 1],
    ['4', '8', '2/3', false, 2],
    ['0', '3', '1/1', true, undefined],
  ])('from %s of %s to reach %s (strict: %s) is %s', (numerator, denominator, required, strict, expected) => {
    expect(change({ ...reached(numerator, denominator, `${numerator}/${denominator}`), required, strict })).toBe(expected)
  })

  it('is not told for weight, nor where the rule holds', () => {
    expect(change({ ...reached('1/4', '1', '1/4'), by: 'weight' })).toBeUndefined()
    expect(change({ ...reached('5', '7', '5/7'), holds: true })).toBeUndefined()
  })
})
