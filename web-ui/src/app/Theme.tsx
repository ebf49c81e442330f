import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { QuietButton } from '../ui/Button'

type Theme = 'light' | 'dark' | 'sun' | 'system'

const KEY = 'baraza.theme'

const current = (): Theme => {
  const theme = document.documentElement.dataset['theme']
  return theme === 'light' || theme === 'dark' || theme === 'sun' ? theme : 'system'
}

const apply = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // Not remembered, but shown until the page is left.
  }
}

/** Light, dark, or bright sunlight; the system decides until somebody does. */
export const ThemeSwitch = () => {
  const { t } = useLingui()
  const [theme, setTheme] = useState(current)
  const choose = (chosen: Theme) => {
    apply(chosen)
    setTheme(chosen)
  }
  const names: Record<Theme, string> = { system: t`as the system`, light: t`light`, dark: t`dark`, sun: t`bright sunlight` }
  const order: readonly Theme[] = ['system', 'light', 'dark', 'sun']
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, these take effect at once
    <span role="group" aria-label={t`Colours`} style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '0 .75rem' }}>
      <span aria-hidden="true">
        <Trans>Colours:</Trans>
      </span>
      {order.map((one) => (
        <QuietButton key={one} pressed={theme === one} onPress={() => choose(one)}>
          {names[one]}
        </QuietButton>
      ))}
    </span>
  )
}
