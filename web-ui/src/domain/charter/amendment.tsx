import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { charterQuery } from '../../api/charters'
import type { Proposal } from '../../api/types'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { Section } from '../../ui/Section'
import { CharterChanges } from './changes'
import { TrialAsked } from './trial'

type Carried = NonNullable<Proposal['amendment']>

const State = ({ platform, amendment }: { readonly platform: string; readonly amendment: Carried }) => {
  const { t } = useLingui()
  const { state, amends, inForceAs, ground, entry } = amendment
  const record = entry === null ? null : <Entry platform={platform} index={entry} />
  switch (state) {
    case 'proposed':
      return (
        <Note tone="open" icon="decide" title={t`It would amend the charter`}>
          <p>
            <Trans>
              If it is adopted and certified, the charter below comes into force. Votes called before keep the charter they have.
            </Trans>
          </p>
        </Note>
      )
    case 'stale':
      return (
        <Note tone="wait" icon="alert" title={t`It cannot come into force as it is`}>
          <p>
            <Trans>It was drafted against version {amends} of the charter, which has been amended since.</Trans>
          </p>
        </Note>
      )
    case 'in-force':
      return (
        <Note tone="holds" icon="check" title={t`It amended the charter`}>
          <p>
            <Link href={`/platforms/${platform}/charters/${inForceAs ?? ''}`}>
              <Trans>It came into force as version {inForceAs}</Trans>
            </Link>{' '}
            {record}
          </p>
        </Note>
      )
    case 'set-aside':
      return (
        <Note tone="fails" icon="alert" title={t`It was adopted, and did not come into force`}>
          <p>
            {ground === 'stale' ? (
              <Trans>
                Another amendment of version {amends} came into force first. It can be proposed anew against the charter in force.
              </Trans>
            ) : ground === 'withheld' ? (
              <Trans>The text of the proposed charter is withheld.</Trans>
            ) : (
              <Trans>The proposed charter contradicts itself, or leaves members without a constituency.</Trans>
            )}{' '}
            {record}
          </p>
        </Note>
      )
  }
}

interface AmendmentProps {
  readonly platform: string
  readonly proposal: string
  readonly amendment: Carried
}

/** The charter that a proposal carries, as what it changes. */
export const Amendment = ({ platform, proposal, amendment }: AmendmentProps) => {
  const before = useQuery(charterQuery(platform, amendment.amends)).data
  return (
    <Section id="amendment" title={<Trans>What it changes in the charter</Trans>}>
      <State platform={platform} amendment={amendment} />
      {amendment.document === null ? (
        <p>
          <Trans>The proposed charter cannot be shown in sentences: it contradicts itself still, or is withheld.</Trans>
        </p>
      ) : before === undefined ? null : (
        <CharterChanges before={before.document} after={amendment.document} moves={amendment.moves} />
      )}
      {amendment.document === null ? null : <TrialAsked platform={platform} tried={{ proposal }} />}
    </Section>
  )
}
