import { type ComponentProps, lazy, Suspense } from 'react'
import { bring } from '../language/i18n'
import { charterWords } from './charter/words'

const Sentences = lazy(async () => {
  const [{ AssemblyWords }] = await Promise.all([import('./charter/assemblies'), bring(charterWords)])
  return { default: AssemblyWords }
})

/** How members meet, in sentences that come after the page they stand on. */
export const AssemblyWords = (props: ComponentProps<typeof Sentences>) => (
  <Suspense fallback={null}>
    <Sentences {...props} />
  </Suspense>
)
