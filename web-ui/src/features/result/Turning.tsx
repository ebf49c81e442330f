import { plural, select } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { turningQuery } from '../../api/queries'
import type { Finding, TurningChange, Vote } from '../../api/types'
import { simple } from '../../domain/findings'
import { Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Prose, Quiet, Stack } from '../../ui/Words'
import { useRows } from './Why'

/** What some would have done instead, as one sentence. */
const useMove = () => {
  const { t } = useLingui()
  return ({ constituency, group, from, to, present, voters }: TurningChange['moves'][number]): string => {
    const place = group === null ? constituency.name : t`${constituency.name}, ${group.name}`
    const did = from ?? (present ? 'present' : 'away')
    const would = to ?? 'away'
    return t`${place}: ${plural(voters, { one: '# person', other: '# people' })} ${select(did, { for: 'who voted for', against: 'who voted against', abstain: 'who abstained', present: 'who were there and did not vote', other: 'who took no part' })}, had they ${select(would, { for: 'voted for', against: 'voted against', abstain: 'abstained', other: 'stayed away' })}`
  }
}

/** The rules that come out otherwise; all of them where other rules are asked. */
const turned = (before: readonly Finding[], after: readonly Finding[]): readonly Finding[] => {
  const was = simple(before)
  const would = simple(after)
  return was.length === would.length ? would.filter(({ holds }, at) => was[at]?.holds !== holds) : would
}

/** How near it was. Said to both sides in the same words. */
const Turning = ({ platform, vote }: { readonly platform: string; readonly vote: Vote }) => {
  const { t } = useLingui()
  const { change, ofPeople } = useSuspenseQuery(turningQuery(platform, vote.id, vote.state)).data
  const move = useMove()
  const rows = useRows()
  if (change === null)
    return ofPeople ? (
      <Section id="turning" title={<Trans>The smallest change that would have turned it</Trans>}>
        <Quiet>
          <Trans>It is not told: rules of this vote count people by what they say of themselves, and nobody counts how these voted.</Trans>
        </Quiet>
      </Section>
    ) : null
  const { voters, outcome } = change
  return (
    <Section id="turning" title={<Trans>The smallest change that would have turned it</Trans>}>
      <Stack>
        <Prose>
          <p>
            {t`${plural(voters, { one: '# person acting otherwise would have been enough', other: '# people acting otherwise would have been enough' })}: it would be ${select(outcome, { adopted: 'adopted', rejected: 'rejected', lapsed: 'lapsed', other: 'not valid' })}. Fewer would not.`}
          </p>
          <ul>
            {change.moves.map((one) => (
              <li key={`${one.constituency.id} ${one.group?.id} ${one.from} ${one.to} ${one.present}`}>{move(one)}</li>
            ))}
          </ul>
        </Prose>
        <Table
          kind="lines"
          columns={[
            { key: 'rule', title: t`Rule that comes out otherwise` },
            { key: 'required', title: t`Required` },
            { key: 'reached', title: t`Would be reached` },
            { key: 'holds', title: t`Would hold?` },
          ]}
          rows={turned(vote.findings, change.findings).flatMap((finding, at) => rows(finding, String(at), false))}
        />
        <Quiet>
          <Trans>There can be other changes of the same size. Nobody’s ballot is looked at for this, only the count.</Trans>
        </Quiet>
      </Stack>
    </Section>
  )
}

export default Turning
