import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Charter, CharterConstituency, CharterDecisionType } from '../../api/types'
import { listed } from '../../language/formats'
import { useNumbers } from '../../language/numbers'
import { Prose, Stack } from '../../ui/Words'
import { constituencyNamed, leavesOf } from '../constituencies'
import { AssemblyWords } from './assemblies'
import { DecisionTypeWords } from './charter'
import { MembershipWords } from './membership'
import { SuccessionWords } from './offices'
import { GroupWords, useKindList } from './whole'

const Meeting = ({ charter }: { readonly charter: Charter }) => {
  const { assemblies } = charter
  return assemblies === null ? (
    <p>
      <Trans>The charter says nothing of assemblies.</Trans>
    </p>
  ) : (
    <AssemblyWords charter={charter} rules={assemblies} />
  )
}

interface ChangesProps {
  readonly before: Charter
  readonly after: Charter
  readonly moves: readonly { readonly from: string; readonly to: string }[]
}

/** The same value, whatever the order of its fields and whether an optional one is left out. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, place) => sameValue(value, other[place]))
  }
  if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
    return [...new Set([...left.keys(), ...right.keys()])].every((name) => sameValue(left.get(name) ?? null, right.get(name) ?? null))
  }
  return (one ?? null) === (other ?? null)
}

const Both = ({ before, after }: { readonly before: ReactNode; readonly after: ReactNode }) => (
  <>
    <h3>
      <Trans>until now</Trans>
    </h3>
    <del style={{ textDecoration: 'none', display: 'block' }}>{before}</del>
    <h3>
      <Trans>from then on</Trans>
    </h3>
    <ins style={{ textDecoration: 'none', display: 'block' }}>{after}</ins>
  </>
)

/** How its members share its weight, as two terms. */
const useWeighingTerms = () => {
  const { t } = useLingui()
  const { share } = useNumbers()
  const kinds = useKindList()
  return (weighing: CharterConstituency['weighing'] | undefined): readonly string[] => {
    if (weighing === undefined || weighing === null) return [t`its members weigh the same`, t`there is no cap`]
    const most = weighing.most ?? 1
    const part = weighing.cap === null || weighing.cap === undefined ? '' : share(weighing.cap)
    const uncapped = kinds(weighing.uncapped ?? [])
    return [
      weighing.by === 'votes'
        ? t`${plural(most, { one: 'its members have # vote at the most', other: 'its members have # votes at the most' })}`
        : t`its members weigh by share capital`,
      part === ''
        ? t`there is no cap`
        : uncapped === ''
          ? t`none has more than ${part} of what all can vote`
          : t`none has more than ${part} of what all can vote (not bound: ${uncapped})`,
    ]
  }
}

/** What a constituency is besides its name and its share, in sentences; the same sentences where nothing differs. */
const useTerms = () => {
  const { t } = useLingui()
  const kinds = useKindList()
  const weighing = useWeighingTerms()
  return (charter: Charter, id: string): readonly string[] => {
    const one = constituencyNamed(charter.constituencies, id)
    const takes = one?.takes ?? []
    const listedKinds = kinds(takes)
    return [
      takes.length === 0 ? t`every kind of organisation may join` : t`these may join: ${listedKinds}`,
      one?.individuals === 'only'
        ? t`people alone may join`
        : one?.individuals === 'admitted'
          ? t`people may join for themselves`
          : t`nobody may join for themselves`,
      one?.roll === 'kept-by-the-body' ? t`the body itself keeps its roll` : t`its roll is recorded here`,
      ...weighing(one?.weighing ?? undefined),
    ]
  }
}

const Constituencies = ({ before, after, moves }: ChangesProps) => {
  const { percent } = useNumbers()
  const { i18n } = useLingui()
  const terms = useTerms()
  const [was, is] = [leavesOf(before.constituencies), leavesOf(after.constituencies)]
  const gone = was.filter(({ id }) => is.every((one) => one.id !== id))
  const come = is.filter(({ id }) => was.every((one) => one.id !== id))
  const stay = is.flatMap((now) => {
    const earlier = was.find(({ id }) => id === now.id)
    return earlier === undefined ? [] : [{ now, earlier, from: percent(earlier.share), to: percent(now.share) }]
  })
  const target = (id: string) => {
    const to = moves.find(({ from }) => from === id)?.to
    return to === undefined ? undefined : (constituencyNamed(after.constituencies, to)?.name ?? to)
  }
  return (
    <ul>
      {come.map(({ id, name, share }) => (
        <li key={id}>
          <Trans>
            New: <b>{name}</b>, with {percent(share)} of the weight.
          </Trans>
        </li>
      ))}
      {gone.map(({ id, name }) => {
        const to = target(id)
        return (
          <li key={id}>
            {to === undefined ? (
              <Trans>
                Gone: <b>{name}</b>. Nothing says where its members belong.
              </Trans>
            ) : (
              <Trans>
                Gone: <b>{name}</b>. Its members belong to {to} from then on.
              </Trans>
            )}
          </li>
        )
      })}
      {stay
        .filter(({ now, earlier, from, to }) => from !== to || now.name !== earlier.name)
        .map(({ now, earlier, from, to }) => (
          <li key={now.id}>
            {now.name === earlier.name ? (
              <Trans>
                <b>{now.name}</b>: {to} of the weight, {from} until now.
              </Trans>
            ) : (
              <Trans>
                <b>{now.name}</b>, until now {earlier.name}: {to} of the weight, {from} until now.
              </Trans>
            )}
          </li>
        ))}
      {stay.flatMap(({ now }) => {
        const [earlier, later] = [terms(before, now.id), terms(after, now.id)]
        const until = listed(
          i18n.locale,
          earlier.filter((one, place) => one !== later[place]),
        )
        const then = listed(
          i18n.locale,
          later.filter((one, place) => one !== earlier[place]),
        )
        return then === ''
          ? []
          : [
              <li key={`terms ${now.id}`}>
                <Trans>
                  <b>{now.name}</b>: {then}; until now {until}.
                </Trans>
              </li>,
            ]
      })}
    </ul>
  )
}

/** Groups that are there before and after and are called otherwise. */
const renamedGroups = (before: Charter, after: Charter): readonly string[] =>
  (before.groups ?? []).flatMap(({ id, name }) => {
    const now = after.groups?.find((one) => one.id === id)
    return now === undefined || now.name === name ? [] : [id]
  })

/** Whether a rule in there speaks of one of these groups. */
const speaksOf = (value: unknown, groups: readonly string[]): boolean => {
  if (Array.isArray(value)) return value.some((one) => speaksOf(one, groups))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, one]) => (name === 'group' && groups.includes(String(one))) || speaksOf(one, groups))
}

/** What of the membership rules is said of constituencies. */
const membersIn = (tree: Charter['constituencies']): unknown =>
  leavesOf(tree).map(({ id, name }) => {
    const one = constituencyNamed(tree, id)
    return { id, name, individuals: one?.individuals ?? null, weighing: one?.weighing ?? null }
  })

const words = (charter: Charter, type: CharterDecisionType) => <DecisionTypeWords type={type} charter={charter} />

/** What differs between two charters, in their own sentences. */
export const CharterChanges = ({ before, after, moves }: ChangesProps) => {
  const { t } = useLingui()
  const gone = before.decisionTypes.filter(({ id }) => after.decisionTypes.every((one) => one.id !== id))
  const readers = { public: t`everybody, without an account`, members: t`only those who hold a seat` } as const
  const [readBefore, readAfter] = [readers[before.visibility], readers[after.visibility]]
  const empty = { redistributed: t`is given to the others`, 'stays-empty': t`is not given to others` } as const
  const [emptyBefore, emptyAfter] = [empty[before.emptyConstituency], empty[after.emptyConstituency]]
  const silent = { redistributed: t`is given to the others`, 'stays-silent': t`is not given to others` } as const
  const [silentBefore, silentAfter] = [
    silent[before.silentConstituency ?? 'stays-silent'],
    silent[after.silentConstituency ?? 'stays-silent'],
  ]
  const [zoneBefore, zoneAfter] = [before.zone, after.zone]
  const called = renamedGroups(before, after)
  const types = after.decisionTypes.flatMap((type) => {
    const earlier = before.decisionTypes.find(({ id }) => id === type.id)
    return sameValue(type, earlier) && !speaksOf(type, called) ? [] : [{ type, earlier }]
  })
  const whole = [
    ...(before.summary === after.summary ? [] : [<Both key="summary" before={before.summary} after={after.summary} />]),
    ...(before.visibility === after.visibility
      ? []
      : [
          <p key="readers">
            <Trans>
              Who may read: {readAfter}; until now {readBefore}.
            </Trans>
          </p>,
        ]),
    ...(before.emptyConstituency === after.emptyConstituency
      ? []
      : [
          <p key="empty">
            <Trans>
              The share of an empty constituency {emptyAfter}; until now it {emptyBefore}.
            </Trans>
          </p>,
        ]),
    ...(silentBefore === silentAfter
      ? []
      : [
          <p key="silent">
            <Trans>
              The share of a constituency in which nobody takes part {silentAfter}; until now it {silentBefore}.
            </Trans>
          </p>,
        ]),
    ...(zoneBefore === zoneAfter
      ? []
      : [
          <p key="zone">
            <Trans>
              Time zone: {zoneAfter}; until now {zoneBefore}.
            </Trans>
          </p>,
        ]),
  ]
  const sameGroups = sameValue(before.groups ?? [], after.groups ?? [])
  const sameMembership =
    sameValue(before.membership, after.membership) && sameValue(membersIn(before.constituencies), membersIn(after.constituencies))
  const sameTree = sameValue(before.constituencies, after.constituencies)
  const sameSuccession = sameValue(before.succession, after.succession)
  const sameAssemblies = sameValue(before.assemblies, after.assemblies)
  return (
    <Stack>
      {whole}
      {sameTree ? null : (
        <Prose>
          <h3>
            <Trans>Whose vote weighs what</Trans>
          </h3>
          <Constituencies before={before} after={after} moves={moves} />
        </Prose>
      )}
      {sameMembership ? null : (
        <Prose>
          <h3>
            <Trans>Which members vote</Trans>
          </h3>
          <Both before={<MembershipWords charter={before} />} after={<MembershipWords charter={after} />} />
        </Prose>
      )}
      {sameGroups ? null : (
        <Prose>
          <h3>
            <Trans>Groups</Trans>
          </h3>
          <Both before={<GroupWords groups={before.groups} />} after={<GroupWords groups={after.groups} />} />
        </Prose>
      )}
      {types.map(({ type, earlier }) => (
        <Prose key={type.id}>
          <h3>{type.name}</h3>
          {earlier === undefined ? (
            <>
              <p>
                <b>
                  <Trans>A new kind of decision.</Trans>
                </b>
              </p>
              {words(after, type)}
            </>
          ) : (
            <Both before={words(before, earlier)} after={words(after, type)} />
          )}
        </Prose>
      ))}
      {gone.map((type) => (
        <Prose key={type.id}>
          <h3>{type.name}</h3>
          <p>
            <Trans>This kind of decision goes away. What was decided so stays as it is.</Trans>
          </p>
        </Prose>
      ))}
      {sameSuccession ? null : (
        <Prose>
          <h3>
            <Trans>Offices</Trans>
          </h3>
          <Both before={<SuccessionWords succession={before.succession} />} after={<SuccessionWords succession={after.succession} />} />
        </Prose>
      )}
      {sameAssemblies ? null : (
        <Prose>
          <h3>
            <Trans>How members meet</Trans>
          </h3>
          <Both before={<Meeting charter={before} />} after={<Meeting charter={after} />} />
        </Prose>
      )}
      {whole.length === 0 &&
      sameTree &&
      sameMembership &&
      sameGroups &&
      types.length === 0 &&
      gone.length === 0 &&
      sameSuccession &&
      sameAssemblies ? (
        <p>
          <Trans>Nothing that is said in sentences changes.</Trans>
        </p>
      ) : null}
    </Stack>
  )
}
