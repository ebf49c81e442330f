import { type ComponentProps, lazy, Suspense } from 'react'
import { bring } from '../language/i18n'
import { charterWords } from './charter/words'

const Preview = lazy(async () => {
  const [{ CharterPreview }] = await Promise.all([import('./charter/preview'), bring(charterWords)])
  return { default: CharterPreview }
})
const Changes = lazy(async () => {
  const [{ CharterChanges }] = await Promise.all([import('./charter/changes'), bring(charterWords)])
  return { default: CharterChanges }
})
const Trying = lazy(async () => {
  const [{ TryOnPastVotes }] = await Promise.all([import('./charter/trial'), bring(charterWords)])
  return { default: TryOnPastVotes }
})

const Proposed = lazy(async () => {
  const [{ Amendment }] = await Promise.all([import('./charter/amendment'), bring(charterWords)])
  return { default: Amendment }
})

/** The charter that a proposal carries, as what it changes, and what became of it. */
export const ProposedCharter = (props: ComponentProps<typeof Proposed>) => (
  <Suspense fallback={null}>
    <Proposed {...props} />
  </Suspense>
)

/** A whole charter, in sentences that come after the page they stand on. */
export const CharterPreview = (props: ComponentProps<typeof Preview>) => (
  <Suspense fallback={null}>
    <Preview {...props} />
  </Suspense>
)

/** What an amendment changes, in sentences. */
export const CharterChanges = (props: ComponentProps<typeof Changes>) => (
  <Suspense fallback={null}>
    <Changes {...props} />
  </Suspense>
)

/** A charter that nobody has proposed yet, tried on the votes of the past when somebody asks. */
export const CharterTrial = (props: ComponentProps<typeof Trying>) => (
  <Suspense fallback={null}>
    <Trying {...props} />
  </Suspense>
)
