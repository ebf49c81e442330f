import { waitFor } from '@testing-library/preact'
import { Suspense } from 'react'
import { describe, expect, it } from 'vitest'
import { show } from '../../test/show'
import Parts from './Parts'

const components = Object.values(import.meta.glob<Record<string, unknown>>('../../ui/!(*.test).tsx', { eager: true }))
  .flatMap((module) => Object.entries(module))
  .filter(([name, value]) => /^[A-Z]/.test(name) && typeof value === 'function')
  .map(([name]) => name)
  .sort()

const sources = Object.values(
  import.meta.glob<string>(['./*.tsx', '!./*.test.tsx', '../../app/Shell.tsx'], { eager: true, query: '?raw', import: 'default' }),
).join('\n')

describe('the page of parts', () => {
  it('names every component of src/ui once, and nothing else', async () => {
    const { container } = show(
      <Suspense>
        <Parts />
      </Suspense>,
      '/parts',
    )
    expect(components.length).toBeGreaterThan(60)
    await waitFor(() => {
      const named = [...container.querySelectorAll('[data-part] > h3')].flatMap((heading) => heading.textContent?.split(', ') ?? [])
      expect(named.sort()).toEqual(components)
    })
  }, 20_000)

  it('draws each of them', () => {
    expect(components.filter((name) => !new RegExp(`<${name}\\b`).test(sources))).toEqual([])
  })
})
