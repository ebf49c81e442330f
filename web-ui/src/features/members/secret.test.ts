import { expect, test } from 'vitest'
import { hashOf, linkOf, newSecret } from './secret'

test('the record has the hash that the service computes', async () => {
  expect(await hashOf('hadithi-njoo-0001')).toBe('abf97bfcf3a884f397d9c00d546aaa1a42fa8a6cc6d7977c6103e340a15a5778')
})

test('secrets differ, and fit into an address as they are', () => {
  const secrets = new Set(Array.from({ length: 200 }, newSecret))
  expect(secrets.size).toBe(200)
  for (const secret of secrets) {
    expect(secret).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(new URL(linkOf('http://127.0.0.1:8080', 'p', 'i', secret)).hash).toBe(`#${secret}`)
  }
})
