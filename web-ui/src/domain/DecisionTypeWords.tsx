import { type ComponentProps, lazy, Suspense } from 'react'
import { bring } from '../language/i18n'
import { charterWords } from './charter/words'

const Sentences = lazy(async () => {
  const [{ DecisionTypeWords }] = await Promise.all([import('./charter/charter'), bring(charterWords)])
  return { default: DecisionTypeWords }
})

/** The rules of one decision type, in sentences that come after the page they stand on. */
export const DecisionTypeWords = (props: ComponentProps<typeof Sentences>) => (
  <Suspense fallback={null}>
    <Sentences {...props} />
  </Suspense>
)
