import { Trans } from '@lingui/react/macro'
import type { Vote } from '../../api/types'
import { Section } from '../../ui/Section'
import { Prose } from '../../ui/Words'

/** What follows from the outcome. */
export const Next = ({ vote: { outcome, callsAgain, election } }: { readonly vote: Vote }) => {
  if (outcome === null) return null
  return (
    <Section title={<Trans>What happens now</Trans>}>
      <Prose>
        {election !== null && outcome === 'adopted' ? (
          <p>
            <Trans>The election stands. Only a later decision can change it, and both stay in the record.</Trans>
          </p>
        ) : election !== null && outcome === 'rejected' ? (
          <p>
            <Trans>Nobody is elected. Another election can be proposed.</Trans>
          </p>
        ) : outcome === 'adopted' ? (
          <p>
            <Trans>The text stands as adopted. Only a later decision can change it, and both stay in the record.</Trans>
          </p>
        ) : outcome === 'rejected' ? (
          <p>
            <Trans>The text stays in the record as rejected. It can be proposed again, changed or not.</Trans>
          </p>
        ) : outcome === 'lapsed' ? (
          <p>
            <Trans>The text stays in the record as lapsed. It can be proposed again, changed or not.</Trans>
          </p>
        ) : callsAgain ? (
          <p>
            <Trans>There was no quorum, and nothing is decided. The charter lets it be put to the vote a second time.</Trans>
          </p>
        ) : (
          <p>
            <Trans>The vote decided nothing: the text is neither adopted nor rejected. It can be proposed again, changed or not.</Trans>
          </p>
        )}
      </Prose>
    </Section>
  )
}
