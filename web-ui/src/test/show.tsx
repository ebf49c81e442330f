import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RenderResult, render, renderHook } from '@testing-library/react'
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
export const show = (content: ReactNode, path = '/'): RenderResult =>
  render(content, { wrapper: around(path), onCaughtError: () => undefined })

/** What a hook gives, in the product's surroundings. */
export const given = <T,>(hook: () => T): T => renderHook(hook, { wrapper: around('/') }).result.current
