import { describe, expect, it } from 'vitest'
import { Problem } from '../api/problem'
import { decidedOn } from './basis'
import type { Standing } from './delivery'

const resting: Standing<null> = { kind: 'resting' }
const refused = (rule: string): Standing<null> => ({
  kind: 'refused',
  body: null,
  problem: new Problem(412, { type: `urn:baraza:problem:${rule}` }),
})
const begun = { read: 'text 1', version: 4 }

describe('the version an act is decided on', () => {
  it('is the newest while what was read stands in it', () => {
    expect(decidedOn(begun, { read: 'text 1', version: 6 }, resting)).toEqual({ read: 'text 1', version: 6 })
  })

  it('stays where the person began when what they read is replaced', () => {
    expect(decidedOn(begun, { read: 'text 2', version: 5 }, resting)).toEqual(begun)
  })

  it('is the newest once a refusal has told them', () => {
    const now = { read: 'text 2', version: 5 }
    expect(decidedOn(begun, now, refused('stale-version'))).toEqual(now)
    expect(decidedOn(begun, now, refused('version-is-newest'))).toEqual(now)
    expect(decidedOn(begun, now, refused('malformed'))).toEqual(begun)
  })
})
