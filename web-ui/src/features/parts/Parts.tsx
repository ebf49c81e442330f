import { Trans, useLingui } from '@lingui/react/macro'
import { lazy } from 'react'
import { PageTitle } from '../../ui/PageTitle'
import { Head, Jump } from '../../ui/Section'
import { Lead } from '../../ui/Words'
import { Pressing } from './Pressing'
import { Reading } from './Reading'
import { Telling } from './Telling'
import { Writing } from './Writing'

// The first load has a limit, and these are far down.
const Framing = lazy(() => import('./Framing'))
const Listing = lazy(() => import('./Listing'))
const Weighing = lazy(() => import('./Weighing'))

/** Every part of `src/ui`, for those who build pages of them. A test fails when one is missing. */
const Parts = () => {
  const { t } = useLingui()
  return (
    <>
      <PageTitle>{t`Parts – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>The parts of the pages</Trans>
        </h1>
        <Lead>
          <Trans>Every part that pages are made of, once, in the states it has. The words in them are samples.</Trans>
        </Lead>
      </Head>
      <Jump
        label={t`Groups of parts`}
        to={[
          { id: 'pressing', name: t`Pressing and choosing` },
          { id: 'writing', name: t`Writing` },
          { id: 'telling', name: t`Telling` },
          { id: 'listing', name: t`Listing` },
          { id: 'weighing', name: t`Weighing` },
          { id: 'framing', name: t`Framing` },
          { id: 'reading', name: t`Reading` },
        ]}
      />
      <Pressing />
      <Writing />
      <Telling />
      <Listing />
      <Weighing />
      <Framing />
      <Reading />
    </>
  )
}

export default Parts
