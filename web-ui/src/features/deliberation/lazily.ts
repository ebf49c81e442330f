import { lazy } from 'react'

/** The forms come when somebody opens one: reading does not need them. */
export const AnswerForm = lazy(() => import('./Answer'))
export const Retract = lazy(() => import('./Retract'))
export const Settle = lazy(() => import('./Settle'))
export const Speak = lazy(() => import('./Speak'))
