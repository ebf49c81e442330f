import { Trans } from '@lingui/react/macro'
import type { Vote } from '../api/types'

/** Who learns how somebody votes, and what the count may tell. */
export const SecrecyWords = ({ secrecy }: { readonly secrecy: Vote['secrecy'] }) => {
  if (secrecy === 'open') return <Trans>The ballots are open: when the vote closes, everybody sees who voted how.</Trans>
  return (
    <>
      {secrecy === 'confidential' ? (
        <Trans>The ballots are confidential: nobody sees who voted how, except whoever runs this system.</Trans>
      ) : (
        <Trans>The ballots are secret: when the vote closes, what leads from a ballot to its voter is destroyed.</Trans>
      )}{' '}
      <Trans>The count is told by constituency: where all who vote in one vote alike, it tells how they voted.</Trans>
    </>
  )
}
