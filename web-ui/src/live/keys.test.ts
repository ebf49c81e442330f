import { describe, expect, it } from 'vitest'
import { keysOf, subjectOf } from './keys'

const parts = (...streams: string[]) => keysOf('p', streams, false).map(([, , part]) => part)

describe('what is read again', () => {
  it('is what shows something of a stream, and the record', () => {
    expect(keysOf('p', ['commitment:1'], false)).toEqual([
      ['platforms', 'p', 'record'],
      ['platforms', 'p', 'commitments'],
      ['platforms', 'p', 'proposals'],
    ])
  })

  it('is each part once, however many streams it shows', () => {
    expect(parts('assembly:1', 'assembly-request:2')).toEqual(['record', 'assemblies'])
    expect(parts('proposal:1', 'ballot:2', 'ballot:3')).toEqual(['record', 'proposals', 'votes', 'undecided', 'commitments', 'trials'])
  })

  it('is everything when one of the streams may be shown anywhere, or nobody knows which they are', () => {
    const everything = [['platforms', 'p'], ['me']]
    expect(keysOf('p', ['ballot:1', 'office:2'], false)).toEqual(everything)
    expect(keysOf('p', ['something-new:1'], false)).toEqual(everything)
    expect(keysOf('p', [], true)).toEqual(everything)
  })
})

describe('what an announcement says', () => {
  it('names the one thing that all of it is about', () => {
    expect(subjectOf(['vote:1', 'ballot:2'], false)).toBe('vote')
    expect(subjectOf(['member:1', 'seat:2'], false)).toBe('members')
  })

  it('names nothing of several, of the unknown, or of what nobody knows', () => {
    expect(subjectOf(['vote:1', 'proposal:2'], false)).toBe('something')
    expect(subjectOf(['something-new:1'], false)).toBe('something')
    expect(subjectOf(['vote:1'], true)).toBe('something')
    expect(subjectOf([], false)).toBe('something')
  })
})
