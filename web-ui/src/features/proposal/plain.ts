const WORDS = /^[\p{L}\p{M}\p{N} ,.;:?!¿¡'"’‘“”„«»()%€$/–—…-]+$/u
/** A list, a rule or an underlined heading. */
const BEGINS_SOMETHING = /^(?:\d+[.)]|-)/

const isPlain = (line: string): boolean =>
  line === '' || (WORDS.test(line) && !BEGINS_SOMETHING.test(line) && !line.startsWith(' ') && !line.endsWith('  '))

/**
 * The paragraphs of a text in which nothing means anything in Markdown, so that it need not be read as such: most of what people write
 * is of this kind. Undefined where anything might mean something.
 */
export const paragraphs = (text: string): readonly string[] | undefined => {
  const lines = text.split('\n')
  if (!lines.every(isPlain)) return undefined
  const blocks: string[][] = [[]]
  for (const line of lines) {
    if (line === '') blocks.push([])
    else blocks.at(-1)?.push(line.trimEnd())
  }
  return blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
}
