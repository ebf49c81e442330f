import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { paragraphs } from './plain'

const PIECES = [
  'Maize',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n \n',
  '    ',
  '- ',
  '-',
  '---',
  '===',
  '1. ',
  '2)',
  '12',
  '.',
  ':',
  '(a)',
  'ñandú',
  '—',
  '“so”',
  '!',
  '\t',
  '# ',
  '* ',
  '*',
  '_',
  '`',
  '> ',
  '[a](b)',
  '&amp;',
  '<b>',
  '\\',
  '|',
  '+ ',
  '~',
  'https://a.example',
  '\r\n',
]

/** Numbers that only look random, the same in each run. */
const sequence = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 16) % below
  }
}

describe('a text without Markdown', () => {
  it('has the same paragraphs as when it is read as Markdown', () => {
    const next = sequence(7)
    let plain = 0
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 1 + next(9) }, () => PIECES[next(next(3) === 0 ? PIECES.length : 17)]).join('')
      const found = paragraphs(text)
      if (found === undefined) continue
      plain++
      const read = fromMarkdown(text).children.map((block) =>
        block.type === 'paragraph' ? block.children.map((one) => (one.type === 'text' ? one.value : one.type)).join('') : block.type,
      )
      expect(found, JSON.stringify(text)).toEqual(read)
    }
    expect(plain).toBeGreaterThan(2_000)
  })

  it.each([
    '# Heading',
    '- a point',
    '1. first',
    'a *word*',
    '    code',
    'title\n---',
    'two  \nlines',
    '> said',
    '<b>',
    '&amp;',
    'a\\b',
    '[a](b)',
  ])('is not %j', (text) => expect(paragraphs(text)).toBeUndefined())

  it('may have lines, paragraphs and the marks of any language', () => {
    expect(paragraphs('Año nuevo: ¿quién vota?')).toEqual(['Año nuevo: ¿quién vota?'])
    expect(paragraphs('El año 2026, “a más tardar”.\nSigue.\n\nOtro – párrafo')).toEqual([
      'El año 2026, “a más tardar”.\nSigue.',
      'Otro – párrafo',
    ])
  })
})
