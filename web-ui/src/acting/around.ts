import { createContext, useContext, useId, useLayoutEffect } from 'react'

/** What a form has that the record does not have. */
export type Unsent = 'written' | 'sending' | 'undelivered' | 'refused'

interface Surroundings {
  /** What the form is for can be done no more; what was written stays, and nothing begins to be sent. */
  readonly over: boolean
  /** Something unsent is in it, which the person did not put away. */
  readonly held: boolean
  readonly hold: (name: string, unsent: Unsent | undefined) => void
}

/** What a form stands in: see `Stays`. */
export const Around = createContext<Surroundings>({ over: false, held: false, hold: () => undefined })

/** Tells what stands around it that something here is not in the record yet. */
export const useUnsent = (unsent: Unsent | undefined): void => {
  const name = useId()
  const { hold } = useContext(Around)
  useLayoutEffect(() => hold(name, unsent), [hold, name, unsent])
  useLayoutEffect(() => () => hold(name, undefined), [hold, name])
}
