import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Problem } from './api/problem'
import { App } from './app/App'
import { activatePreferred } from './language/i18n'
import { openSession, SessionProvider } from './session/session'
import './ui/base.css'

/** Asking again helps against silence and lateness, never against an answer. */
const mayAskAgain = (failures: number, error: Error) =>
  failures < 2 && error instanceof Problem && (error.status === undefined || error.status === 503)

const start = async () => {
  const [session] = await Promise.all([openSession(), activatePreferred()])
  const root = document.getElementById('root')
  if (session === undefined || root === null) return
  const client = new QueryClient({ defaultOptions: { queries: { retry: mayAskAgain, staleTime: 5_000 } } })
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <SessionProvider value={session}>
          <App />
        </SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )
  addEventListener('focusin', () => void import('./app/focus').then(({ keepFocus }) => keepFocus()), { once: true })
}

void start()
