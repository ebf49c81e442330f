import { createContext, type ReactNode, useContext } from 'react'
import { type Json, type Nameable, replaced, respoken, without } from './json'

export interface Contradiction {
  readonly code: string
  /** JSON Pointer into the charter. */
  readonly where: string
  readonly detail: string
}

interface Draft {
  readonly value: Json
  readonly write: (value: Json) => void
  /** What is wrong, each with its place, in words. */
  readonly found: readonly { readonly where: string; readonly words: string }[]
  readonly still: boolean
}

const Drafted = createContext<Draft>({ value: {}, write: () => undefined, found: [], still: true })

export const DraftOf = ({ draft, children }: { readonly draft: Draft; readonly children: ReactNode }) => (
  <Drafted.Provider value={draft}>{children}</Drafted.Provider>
)

const isIn = (where: string, at: string) => where === at || where.startsWith(`${at}/`)

/** The charter as far as it is written; places in it are JSON Pointers. */
export const useDraft = () => {
  const { value, write, found, still } = useContext(Drafted)
  return {
    value,
    still,
    /** What is wrong exactly there. */
    wrong: (at: string) => found.find(({ where }) => where === at)?.words,
    /** What is wrong there or in a part of it. */
    wrongIn: (at: string) => found.find(({ where }) => isIn(where, at))?.words,
    /** How much is wrong in these places. */
    wrongs: (places: readonly string[]) => found.filter(({ where }) => places.some((at) => isIn(where, at))).length,
    put: (at: string, to: Json | undefined) => write(to === undefined ? without(value, at) : replaced(value, at, to)),
    take: (at: string) => write(without(value, at)),
    /** Puts an identifier there; what spoke of another one then speaks of this one. */
    rename: (at: string, id: string, what: Nameable, spokenOf: string) => write(replaced(respoken(value, what, spokenOf, id), at, id)),
  }
}
