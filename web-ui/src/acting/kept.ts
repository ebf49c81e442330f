import { useCallback, useEffect, useRef, useState } from 'react'
import { forget, keep, kept } from '../session/tab'
import { useUnsent } from './around'

type Words = Readonly<Record<string, string>>

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && Object.values(value).every((word) => typeof word === 'string')

/**
 * The words of a form, kept in this tab from the first letter until they are delivered. `forgetWords` is called when the record
 * has them.
 */
export const useWords = <Form extends Words>(scope: string, empty: Form) => {
  const name = `words.${scope}`
  const read = (): Form => {
    const found = kept(name)
    return isWords(found) ? { ...empty, ...found } : empty
  }
  const [words, setWords] = useState(read)
  const shown = useRef(name)
  const untouched = useRef<Form>(empty)
  useUnsent(Object.entries(words).some(([field, word]) => word !== untouched.current[field]) ? 'written' : undefined)
  useEffect(() => {
    if (shown.current === name) return
    shown.current = name
    untouched.current = empty
    setWords(read())
  })
  const write = useCallback(
    (change: Partial<Form>) => {
      setWords((before) => {
        const after = { ...before, ...change }
        keep(name, after)
        return after
      })
    },
    [name],
  )
  const forgetWords = useCallback(() => {
    forget(name)
    untouched.current = empty
    setWords(empty)
  }, [name, empty])
  return { words, write, forgetWords } as const
}
