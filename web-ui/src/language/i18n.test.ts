import { i18n } from '@lingui/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { activate, bring, choose, preferred, regionOf } from './i18n'

const browserSpeaks = (...tags: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags)

afterEach(async () => {
  localStorage.clear()
  await activate('en')
})

describe('the language', () => {
  it('is the first of the browser that has a catalogue', () => {
    browserSpeaks('qu-PE', 'es-PE', 'en')
    expect(preferred()).toBe('es')
  })

  it('is English when the browser names none that is here', () => {
    browserSpeaks('sw-KE')
    expect(preferred()).toBe('en')
  })

  it('is what the person chose, whatever the browser says, and the page says which it is', async () => {
    browserSpeaks('en-GB')
    await choose('es')
    expect(preferred()).toBe('es')
    expect(i18n.locale).toBe('es')
    expect(document.documentElement.lang).toBe('es')
  })

  it('brings the words of a screen, also after the language was changed', async () => {
    await bring(async (language) => ({ greeting: language === 'es' ? 'buenos días' : 'good morning' }))
    expect(i18n._('greeting')).toBe('good morning')
    await choose('es')
    expect(i18n._('greeting')).toBe('buenos días')
  })

  it('writes numbers and dates as in the region of the reader', () => {
    browserSpeaks('es-CO', 'es')
    expect(regionOf('es', false)).toBe('es-CO')
    browserSpeaks('en-US')
    expect(regionOf('es', false)).toBe('es-419')
    expect(regionOf('en', true)).toBe('en-GB')
  })
})
