import { type ComponentProps, lazy, Suspense } from 'react'
import { bring } from '../language/i18n'
import { charterWords } from './charter/words'

const roll = async () => {
  const [words] = await Promise.all([import('./charter/offRoll'), bring(charterWords)])
  return words
}
const Reasons = lazy(async () => ({ default: (await roll()).OffRollWords }))
const Standing = lazy(async () => ({ default: (await roll()).OnRoll }))

/** Why a member is not on a roll. */
export const OffRollWords = (props: ComponentProps<typeof Reasons>) => (
  <Suspense fallback={null}>
    <Reasons {...props} />
  </Suspense>
)

/** Whether the seat acted in is on the roll of a vote, and why not. */
export const OnRoll = (props: ComponentProps<typeof Standing>) => (
  <Suspense fallback={null}>
    <Standing {...props} />
  </Suspense>
)
