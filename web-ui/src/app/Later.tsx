import { type ReactNode, useEffect, useState } from 'react'

interface LaterProps {
  readonly children: ReactNode
  /** Stands there until then. */
  readonly before?: ReactNode
}

/** Comes when what is around it has been painted, so that a slow telephone shows that first and answers in between. */
export const Later = ({ children, before = null }: LaterProps) => {
  const [painted, setPainted] = useState(false)
  useEffect(() => setPainted(true), [])
  return painted ? children : before
}
