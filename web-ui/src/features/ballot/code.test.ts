import { expect, it } from 'vitest'
import { shortCode } from './code'

it('is the beginning of what the entry says', () => {
  expect(shortCode('8b1f00c27ade93f18b8b')).toBe('8B1F-00C2-7ADE')
})
