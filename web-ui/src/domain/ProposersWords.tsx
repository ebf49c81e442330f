import { type ComponentProps, lazy, Suspense } from 'react'
import { bring } from '../language/i18n'
import { charterWords } from './charter/words'

const Sentences = lazy(async () => {
  const [{ NotOpen }] = await Promise.all([import('./charter/terms'), bring(charterWords)])
  return { default: NotOpen }
})

/** Which kinds of decision a seat may not propose, and who may. */
export const NotOpen = (props: ComponentProps<typeof Sentences>) => (
  <Suspense fallback={null}>
    <Sentences {...props} />
  </Suspense>
)
