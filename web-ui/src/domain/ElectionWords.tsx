import { type ComponentProps, lazy, Suspense } from 'react'
import { bring } from '../language/i18n'
import { charterWords } from './charter/words'

const Terms = lazy(async () => {
  const [{ ElectionTerms: Sentences }] = await Promise.all([import('./charter/election'), bring(charterWords)])
  return { default: Sentences }
})

/** The rules of an election, in sentences that come after the page they stand on. */
export const ElectionTerms = (props: ComponentProps<typeof Terms>) => (
  <Suspense fallback={null}>
    <Terms {...props} />
  </Suspense>
)
