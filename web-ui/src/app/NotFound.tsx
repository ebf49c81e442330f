import { Trans, useLingui } from '@lingui/react/macro'
import { ButtonLink, Buttons } from '../ui/Button'
import { PageTitle } from '../ui/PageTitle'
import { Head } from '../ui/Section'
import { Lead } from '../ui/Words'

export const NotFound = () => {
  const { t } = useLingui()
  return (
    <>
      <PageTitle>{t`No such page – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>There is no page at this address</Trans>
        </h1>
        <Lead>
          <Trans>The link may have been cut short. Nothing was lost: whatever was decided is in the record of its platform.</Trans>
        </Lead>
      </Head>
      <Buttons>
        <ButtonLink to="/">
          <Trans>All platforms</Trans>
        </ButtonLink>
      </Buttons>
    </>
  )
}
