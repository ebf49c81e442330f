import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RenderResult, render } from '@testing-library/preact'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'

const around =
  (path: string) =>
  ({ children }: { readonly children: ReactNode }) => {
    const { hook, searchHook } = memoryLocation({ path })
    return (
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <Router hook={hook} searchHook={searchHook}>
            {children}
          </Router>
        </QueryClientProvider>
      </I18nProvider>
    )
  }

/** Draws it as the product does, at that address. */
export const show = (content: ReactNode, path = '/'): RenderResult => {
  const Around = around(path)
  return render(<Around>{content}</Around>)
}

interface AskingProps<T> {
  readonly hook: () => T
  readonly answers: T[]
}

const Asking = <T,>({ hook, answers }: AskingProps<T>) => {
  answers.push(hook())
  return null
}

/** What a hook gives, in the product's surroundings. */
export const given = <T,>(hook: () => T): T => {
  const answers: T[] = []
  show(<Asking hook={hook} answers={answers} />)
  const [first] = answers
  if (first === undefined) throw new Error('nothing was drawn')
  return first
}
