import { type ComponentProps, lazy, Suspense } from 'react'
import { bring } from '../language/i18n'
import { charterWords } from './charter/words'

const Sentences = lazy(async () => {
  const [{ MembershipWords }] = await Promise.all([import('./charter/membership'), bring(charterWords)])
  return { default: MembershipWords }
})

/** Who may be a member, and which members vote, in sentences that come after the page they stand on. */
export const MembershipWords = (props: ComponentProps<typeof Sentences>) => (
  <Suspense fallback={null}>
    <Sentences {...props} />
  </Suspense>
)
