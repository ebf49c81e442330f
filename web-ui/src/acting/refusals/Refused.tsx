import type { ReactNode } from 'react'
import type { Problem } from '../../api/problem'
import { Note } from '../../ui/Note'
import { useProblemWords } from './problems'

/** What happened, what was kept, what to do. */
const Refused = ({ problem, compare }: { readonly problem: Problem; readonly compare: ReactNode }) => {
  const { what, kept, todo } = useProblemWords()(problem)
  return (
    <Note tone="fails" icon="alert" title={what} alert>
      <p>{kept}</p>
      <p>{todo}</p>
      {problem.rule === 'stale-version' ? compare : null}
    </Note>
  )
}

export default Refused
