import { type ComponentProps, lazy, Suspense } from 'react'
import { bring } from '../language/i18n'
import { charterWords } from './charter/words'

const offices = async () => {
  const [words] = await Promise.all([import('./charter/offices'), bring(charterWords)])
  return words
}
const Succession = lazy(async () => ({ default: (await offices()).SuccessionWords }))
const Notes = lazy(async () => ({ default: (await offices()).OfficeNotes }))

/** The rules of succession, in sentences that come after the page they stand on. */
export const SuccessionWords = (props: ComponentProps<typeof Succession>) => (
  <Suspense fallback={null}>
    <Succession {...props} />
  </Suspense>
)

/** What every member is told of a platform's offices. */
export const OfficeNotes = (props: ComponentProps<typeof Notes>) => (
  <Suspense fallback={null}>
    <Notes {...props} />
  </Suspense>
)
