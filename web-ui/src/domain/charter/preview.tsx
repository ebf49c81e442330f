import { Trans, useLingui } from '@lingui/react/macro'
import type { Charter } from '../../api/types'
import { useNumbers } from '../../language/numbers'
import { width } from '../../numbers/fraction'
import { Shares } from '../../ui/Chart'
import { Named, threadAt } from '../../ui/Pattern'
import { Prose, Stack } from '../../ui/Words'
import { leavesOf } from '../constituencies'
import { AssemblyWords } from './assemblies'
import { DecisionTypeWords } from './charter'
import { MembershipWords } from './membership'
import { SuccessionWords } from './offices'
import { GroupWords } from './whole'

/** A whole charter in sentences. */
export const CharterPreview = ({ charter }: { readonly charter: Charter }) => {
  const { t } = useLingui()
  const { percent } = useNumbers()
  const leaves = leavesOf(charter.constituencies)
  return (
    <section aria-label={t`The charter, in sentences`}>
      <Stack>
        <h2>
          <Trans>The charter, in sentences</Trans>
        </h2>
        <p>{charter.summary}</p>
        {leaves.length < 2 ? null : (
          <>
            <Shares
              shares={leaves.map(({ id, share }, place) => ({
                key: id,
                thread: threadAt(place),
                width: width(share),
                label: percent(share),
              }))}
            />
            <ul style={{ listStyle: 'none', padding: 0 }}>
              {leaves.map(({ id, name, share }, place) => (
                <li key={id}>
                  <Named pattern={threadAt(place)}>
                    {name}: {percent(share)}
                  </Named>
                </li>
              ))}
            </ul>
          </>
        )}
        <Prose>
          <h3>
            <Trans>Which members vote</Trans>
          </h3>
          <MembershipWords charter={charter} />
        </Prose>
        {charter.groups === undefined || charter.groups === null ? null : (
          <Prose>
            <h3>
              <Trans>Groups</Trans>
            </h3>
            <GroupWords groups={charter.groups} />
          </Prose>
        )}
        {charter.assemblies === undefined || charter.assemblies === null ? null : (
          <Prose>
            <h3>
              <Trans>How members meet</Trans>
            </h3>
            <AssemblyWords charter={charter} rules={charter.assemblies} />
          </Prose>
        )}
        {charter.decisionTypes.map((type) => (
          <Prose key={type.id}>
            <h3>{type.name}</h3>
            <DecisionTypeWords type={type} charter={charter} />
          </Prose>
        ))}
        <Prose>
          <h3>
            <Trans>Offices</Trans>
          </h3>
          <SuccessionWords succession={charter.succession} />
        </Prose>
      </Stack>
    </section>
  )
}
