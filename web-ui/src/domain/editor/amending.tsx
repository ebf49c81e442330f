import { useEffect } from 'react'
import type { Charter } from '../../api/types'
import { Editor, type Move } from './editor'
import { parsed, written } from './json'

/** What this tab has kept of the moves. */
const movesOf = (kept: string): readonly Move[] => {
  const value = parsed(kept)
  return Array.isArray(value)
    ? value.flatMap((one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'from' in one &&
        'to' in one &&
        typeof one.from === 'string' &&
        typeof one.to === 'string'
          ? [{ from: one.from, to: one.to }]
          : [],
      )
    : []
}

interface AmendingProps {
  /** The charter in force. */
  readonly before: Charter
  /** Where writing begins: the charter in force, or what was proposed before. */
  readonly begin: Charter
  readonly words: { readonly charter: string; readonly moves: string }
  readonly write: (words: { readonly charter?: string; readonly moves?: string }) => void
  readonly still: boolean
  readonly platform: string
}

/** The charter that is proposed in the place of the one in force, as this tab keeps it. */
export const Amending = ({ before, begin, words, write, still, platform }: AmendingProps) => {
  const { charter, moves } = words
  useEffect(() => {
    if (charter === '') write({ charter: written(begin) })
  }, [charter, begin, write])
  return charter === '' ? null : (
    <Editor
      text={charter}
      onWrite={(next) => write({ charter: next })}
      before={before}
      platform={platform}
      moves={movesOf(moves)}
      onMove={(next) => write({ moves: JSON.stringify(next) })}
      still={still}
    />
  )
}
