import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Charter, CharterDecisionType } from '../../api/types'
import { listed } from '../../language/formats'
import { constituencyNamed } from '../constituencies'
import { useOfficeNames } from '../states'

interface TermsProps {
  readonly type: CharterDecisionType
  readonly charter: Charter
}

/** Who may propose it, as the end of a sentence; undefined where every seat may. */
export const useProposers = () => {
  const { i18n, t } = useLingui()
  const offices = useOfficeNames()
  return ({ type, charter }: TermsProps): string | undefined => {
    const { proposers } = type
    if (proposers === undefined || proposers === null) return undefined
    const places = (proposers.constituencies ?? []).map((id) => constituencyNamed(charter.constituencies, id)?.name ?? id)
    const classes = (proposers.classes ?? []).map((id) => charter.membership?.classes?.find((one) => one.id === id)?.name ?? id)
    const held = (proposers.offices ?? []).map((office) => offices[office])
    const [named, ofClasses, inOffice] = [places, classes, held].map((some) => listed(i18n.locale, some, 'disjunction'))
    return listed(
      i18n.locale,
      [
        ...(places.length === 0 ? [] : [t`delegates in ${named}`]),
        ...(classes.length === 0 ? [] : [t`delegates of members of the class ${ofClasses}`]),
        ...(held.length === 0 ? [] : [t`whoever holds the office: ${inOffice}`]),
        ...(proposers.observers === true ? [t`observers`] : []),
      ],
      'disjunction',
    )
  }
}

/** Which of these a seat may not propose, and who may. */
export const NotOpen = ({ types, charter }: { readonly types: readonly CharterDecisionType[]; readonly charter: Charter }) => {
  const proposers = useProposers()
  return (
    <>
      <p>
        <Trans>Your seat may not propose these:</Trans>
      </p>
      <ul>
        {types.map((type) => {
          const { name } = type
          const who = proposers({ type, charter }) ?? ''
          return (
            <li key={type.id}>
              <Trans>
                {name}: these may propose it: {who}.
              </Trans>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Who may propose it, and how long it is deliberated before it is decided. */
export const BeforeTheVote = ({ type, charter }: TermsProps) => {
  const { t } = useLingui()
  const who = useProposers()({ type, charter })
  const days = type.deliberationDays ?? 0
  return (
    <>
      {who === undefined ? null : (
        <p>
          <Trans>These may propose it: {who}.</Trans>
        </p>
      )}
      {days === 0 ? null : (
        <p>{t`It is decided after ${plural(days, { one: '# whole day', other: '# whole days' })} of deliberation since its admission, and not before.`}</p>
      )}
    </>
  )
}

/** What becomes of it by consent, without a count. */
export const ConsentTerms = ({ consent }: Pick<CharterDecisionType, 'consent'>) => {
  if (consent === undefined || consent === null) return null
  return (
    <>
      <p>
        <Trans>
          Consent is sought: before anything is decided, whoever raised an objection says whether it is <b>resolved</b>, <b>withdrawn</b> or{' '}
          <b>maintained</b>.
        </Trans>
      </p>
      <p>
        {consent === 'attached' ? (
          <Trans>
            The chair declares it <b>adopted</b> together with every objection that is maintained. These minority positions are part of it,
            and it is never shown without them.
          </Trans>
        ) : (
          <Trans>
            The chair declares it <b>adopted</b> where nobody maintains an objection, and <b>not agreed</b> where somebody does.
          </Trans>
        )}
      </p>
    </>
  )
}

/** Whether somebody else may cast a member's ballot. */
export const ProxyTerms = ({ proxies }: Pick<CharterDecisionType, 'proxies'>) => {
  const { t } = useLingui()
  if (proxies === undefined || proxies === null)
    return (
      <p>
        <Trans>Nobody can vote for another member.</Trans>
      </p>
    )
  return (
    <p>
      {t`${plural(proxies.cap, { one: 'A member can give its vote to another one, who votes for # member at most.', other: 'A member can give its vote to another one, who votes for # members at most.' })}`}
      {proxies.withinConstituency === true ? (
        <>
          {' '}
          <Trans>Both are of the same constituency.</Trans>
        </>
      ) : null}{' '}
      {proxies.override ? (
        <Trans>Whoever gave it can still vote, and that ballot counts instead.</Trans>
      ) : (
        <Trans>Whoever gave it cannot vote beside it, and can revoke it until it is used.</Trans>
      )}
    </p>
  )
}

/** Whether the first ballot stands. */
export const Changeable = ({ ballots }: Pick<CharterDecisionType, 'ballots'>) => (
  <p>
    {ballots?.changeable === true ? (
      <Trans>A ballot can be changed until closing; the last one counts.</Trans>
    ) : (
      <Trans>A ballot is cast once and cannot be changed.</Trans>
    )}{' '}
    {ballots?.paper === true ? (
      <Trans>Members may vote on paper, which two clerks enter, neither of whom sees what the other read.</Trans>
    ) : null}{' '}
    {ballots?.secrecy === 'confidential' ? (
      <Trans>Ballots are confidential: nobody learns who voted how, except whoever runs the system.</Trans>
    ) : ballots?.secrecy === 'secret' ? (
      <Trans>Ballots are secret: what leads from a ballot to its voter is destroyed when the vote closes.</Trans>
    ) : null}
  </p>
)
