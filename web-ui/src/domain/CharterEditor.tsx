import { type ComponentProps, lazy, Suspense } from 'react'
import { bring } from '../language/i18n'
import { charterWords } from './charter/words'
import { editorWords } from './editor/words'

const Writing = lazy(async () => {
  const [{ Editor }] = await Promise.all([import('./editor/editor'), bring(editorWords), bring(charterWords)])
  return { default: Editor }
})
const Amending = lazy(async () => {
  const [loaded] = await Promise.all([import('./editor/amending'), bring(editorWords), bring(charterWords)])
  return { default: loaded.Amending }
})

/** Where a charter is written: it comes when somebody begins. */
export const CharterEditor = (props: ComponentProps<typeof Writing>) => (
  <Suspense fallback={null}>
    <Writing {...props} />
  </Suspense>
)

/** Where a charter is written that shall take the place of the one in force. */
export const CharterAmending = (props: ComponentProps<typeof Amending>) => (
  <Suspense fallback={null}>
    <Amending {...props} />
  </Suspense>
)
