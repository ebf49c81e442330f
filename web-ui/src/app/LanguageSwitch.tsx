import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { choose, LANGUAGES, type Language } from '../language/i18n'
import { QuietButton } from '../ui/Button'

const OFFERED: readonly Language[] = ['en', 'es']

/** Each language under the name its speakers give it, so that whoever reads only that one finds it. */
export const LanguageSwitch = () => {
  const { t, i18n } = useLingui()
  const [failed, setFailed] = useState(false)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, these take effect at once
    <span role="group" aria-label={t`Language`} style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '0 .75rem' }}>
      <span aria-hidden="true">
        <Trans>Language:</Trans>
      </span>
      {OFFERED.map((one) => (
        <QuietButton
          key={one}
          lang={one}
          pressed={i18n.locale === one}
          onPress={() => {
            setFailed(false)
            choose(one).catch(() => setFailed(true))
          }}
        >
          {LANGUAGES[one]}
        </QuietButton>
      ))}
      {failed ? (
        <span role="alert">
          <Trans>The other language could not be fetched. Try again when there is signal.</Trans>
        </span>
      ) : null}
    </span>
  )
}
