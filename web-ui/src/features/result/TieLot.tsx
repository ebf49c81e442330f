import { Trans, useLingui } from '@lingui/react/macro'
import type { Vote, VoteLot } from '../../api/types'
import { Lots } from './Lot'

/** The lot of a vote on a text: whether it was needed, on which side it fell, and everything to draw it again. */
const TieLot = ({ vote, lot }: { readonly vote: Vote; readonly lot: VoteLot }) => {
  const { t } = useLingui()
  const sides: Readonly<Record<string, string>> = { for: t`For it`, against: t`Against it` }
  const fell = vote.findings.find(({ rule }) => rule === 'lot')
  return (
    <Lots lot={lot} name={(id) => sides[id] ?? id} named={t`Side`} called={t`Called in the draw`}>
      <p>
        <Trans>Where as many are for as against, a lot decides: the side that is drawn first has its way.</Trans>{' '}
        {vote.outcome === null ? null : fell === undefined ? (
          <Trans>Here there was no tie, so it decided nothing.</Trans>
        ) : fell.choice === 'for' ? (
          <b>
            <Trans>Here there was a tie, and it fell on the side for it.</Trans>
          </b>
        ) : (
          <b>
            <Trans>Here there was a tie, and it fell on the side against it.</Trans>
          </b>
        )}
      </p>
    </Lots>
  )
}

export default TieLot
