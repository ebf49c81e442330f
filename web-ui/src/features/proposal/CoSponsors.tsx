import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CharterDecisionType, Proposal } from '../../api/types'
import { Entry } from '../../ui/Mark'
import { Section } from '../../ui/Section'
import { Quiet } from '../../ui/Words'

interface CoSponsorsProps {
  readonly platform: string
  readonly proposal: Proposal
  readonly rule: NonNullable<CharterDecisionType['coSponsors']> | undefined
}

/** Who stands beside the proposer, for which version, and how many the charter asks for. */
export const CoSponsors = ({ platform, proposal, rule }: CoSponsorsProps) => {
  const { t } = useLingui()
  const { coSponsors, sponsorsFrom, text, state } = proposal
  const drafting = state === 'draft' || state === 'returned'
  if (coSponsors.length === 0 && (rule === undefined || !drafting)) return null
  const there = coSponsors.length
  const own = rule?.withProposer === true && sponsorsFrom !== null ? [sponsorsFrom] : []
  const from = new Set([...coSponsors.map((one) => one.from), ...own].map(({ id }) => id)).size
  return (
    <Section id="co-sponsors" title={<Trans>Co-sponsors</Trans>}>
      {rule === undefined || !drafting ? null : (
        <p>
          {t`${plural(rule.count, { one: '# co-sponsor is needed', other: '# co-sponsors are needed' })}, ${plural(rule.constituencies, { one: 'from # constituency', other: 'from # constituencies' })}.`}{' '}
          {rule.withProposer === true ? <Trans>The proposer’s own constituency counts among these.</Trans> : null}{' '}
          {t`${plural(there, { one: 'There is # so far', other: 'There are # so far' })}, ${plural(from, { one: 'from # constituency', other: 'from # constituencies' })}.`}
        </p>
      )}
      {there === 0 ? null : (
        <ul>
          {coSponsors.map(({ organisation, constituency, version, entry }) => (
            <li key={organisation.id}>
              <b>{organisation.name}</b>, {constituency.name} <Entry platform={platform} index={entry} />
              {version === text.version ? null : (
                <Quiet>
                  <Trans>Supported version {version}; the text was revised since.</Trans>
                </Quiet>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
