import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { Stays } from '../../acting/Stays'
import { platformQuery } from '../../api/queries'
import { charterWords } from '../../domain/charter/words'
import { bring } from '../../language/i18n'
import { useSeats } from '../../session/seats'
import { Awaiting } from '../../ui/Awaiting'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Head } from '../../ui/Section'
import { Crumb, Lead } from '../../ui/Words'

/** The forms come when somebody acts in such an office. */
const Governing = lazy(async () => {
  const [governing] = await Promise.all([import('./Governing'), bring(charterWords)])
  return governing
})

const GovernScreen = ({ platform }: { readonly platform: string }) => {
  const { t } = useLingui()
  const { acting } = useSeats(platform)
  const { data } = useSuspenseQuery(platformQuery(platform))
  const name = data.name
  const may = acting?.offices.some((office) => office === 'chair' || office === 'secretary') === true
  return (
    <>
      <PageTitle>{t`Members and offices – ${name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${platform}`}>
        <Trans>Who decides, and how</Trans>
      </Crumb>
      <Head>
        <h1>
          <Trans>Members and offices</Trans>
        </h1>
        <Lead>
          <Trans>Who belongs to this platform, who acts for whom, and who holds which office.</Trans>
        </Lead>
      </Head>
      <Stays
        platform={platform}
        seat={acting}
        instead={
          <Note tone="wait" icon="stool" title={t`Only the chair and the secretary do this`}>
            <p>
              <Trans>If you hold such an office, choose its seat from the menu above.</Trans>
            </p>
          </Note>
        }
      >
        {acting !== undefined && may ? (
          <Awaiting key={acting.seat} what={<Trans>Getting what your office can do…</Trans>}>
            <Governing platform={platform} seat={acting} />
          </Awaiting>
        ) : undefined}
      </Stays>
    </>
  )
}

export default GovernScreen
