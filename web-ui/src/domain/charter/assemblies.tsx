import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Charter } from '../../api/types'
import { useNumbers } from '../../language/numbers'
import { useDuration } from '../duration'
import { Conditions } from './charter'

type Rules = NonNullable<Charter['assemblies']>
type Days = NonNullable<Rules['notice']>

const useNotice = () => {
  const { t } = useLingui()
  return ({ atLeast, atMost }: Days): string =>
    atMost === undefined || atMost === null
      ? t`Notice of an assembly is given at least ${plural(atLeast, { one: '# day', other: '# days' })} before it.`
      : t`Notice of an assembly is given ${atLeast} to ${atMost} days before it.`
}

/** How members meet, in sentences, where the charter says so. */
export const AssemblyWords = ({ charter, rules }: { readonly charter: Charter; readonly rules: Rules }) => {
  const numbers = useNumbers()
  const duration = useDuration()
  const notice = useNotice()
  const { quorum, secondCall, requestShare, extraordinaryNotice } = rules
  const share = requestShare === undefined || requestShare === null ? undefined : numbers.share(requestShare)
  const after = secondCall?.after === undefined || secondCall.after === null ? undefined : duration(secondCall.after)
  return (
    <>
      <p>
        {rules.notice === undefined || rules.notice === null ? (
          <Trans>Notice of an assembly can be given at any time before it.</Trans>
        ) : (
          notice(rules.notice)
        )}{' '}
        {extraordinaryNotice === undefined || extraordinaryNotice === null ? null : (
          <>
            <Trans>For an extraordinary one:</Trans> {notice(extraordinaryNotice)}
          </>
        )}
      </p>
      <p>
        {rules.recordDate === 'at-the-opening' ? (
          <Trans>Who counts as a member in it is decided when it opens.</Trans>
        ) : (
          <Trans>Who counts as a member in it is decided when notice is given.</Trans>
        )}
      </p>
      {quorum === undefined || quorum === null ? (
        <p>
          <Trans>It can decide however many come.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>It can decide if:</Trans>
          </p>
          <Conditions rule={quorum} charter={charter} />
        </>
      )}
      {secondCall === undefined || secondCall === null ? null : (
        <>
          <p>
            {after === undefined ? (
              <Trans>If too few came, it is called a second time.</Trans>
            ) : (
              <Trans>If too few came, it is called a second time, {after} after the first at the earliest.</Trans>
            )}{' '}
            {secondCall.quorum === undefined || secondCall.quorum === null ? (
              <Trans>Then it can decide however many come.</Trans>
            ) : (
              <Trans>Then it can decide if:</Trans>
            )}
          </p>
          {secondCall.quorum === undefined || secondCall.quorum === null ? null : <Conditions rule={secondCall.quorum} charter={charter} />}
        </>
      )}
      <p>
        {rules.withoutNotice === true ? (
          <Trans>It can also decide what was not announced in time.</Trans>
        ) : (
          <Trans>It decides nothing that was not announced in time.</Trans>
        )}
      </p>
      {share === undefined ? null : (
        <p>
          <Trans>An extraordinary assembly must be convened when {share} of the members who may vote ask for it.</Trans>
        </p>
      )}
    </>
  )
}
