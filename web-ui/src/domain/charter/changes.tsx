import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Charter, CharterDecisionType } from '../../api/types'
import { useNumbers } from '../../language/numbers'
import { Prose, Stack } from '../../ui/Words'
import { constituencyNamed, leavesOf } from '../constituencies'
import { AssemblyWords } from './assemblies'
import { DecisionTypeWords } from './charter'
import { SuccessionWords } from './offices'

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

const Constituencies = ({ before, after, moves }: ChangesProps) => {
  const { percent } = useNumbers()
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
    </ul>
  )
}

const words = (charter: Charter, type: CharterDecisionType) => <DecisionTypeWords type={type} charter={charter} />

/** What differs between two charters, in their own sentences. */
export const CharterChanges = ({ before, after, moves }: ChangesProps) => {
  const { t } = useLingui()
  const gone = before.decisionTypes.filter(({ id }) => after.decisionTypes.every((one) => one.id !== id))
  const readers = { public: t`everybody, without an account`, members: t`only those who hold a seat` } as const
  const [readBefore, readAfter] = [readers[before.visibility], readers[after.visibility]]
  const empty = { redistributed: t`is given to the others`, 'stays-empty': t`is not given to others` } as const
  const [emptyBefore, emptyAfter] = [empty[before.emptyConstituency], empty[after.emptyConstituency]]
  const [zoneBefore, zoneAfter] = [before.zone, after.zone]
  const types = after.decisionTypes.flatMap((type) => {
    const earlier = before.decisionTypes.find(({ id }) => id === type.id)
    return sameValue(type, earlier) && sameValue(before.groups, after.groups) ? [] : [{ type, earlier }]
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
      {whole.length === 0 && sameTree && types.length === 0 && gone.length === 0 && sameSuccession && sameAssemblies ? (
        <p>
          <Trans>Nothing that is said in sentences changes.</Trans>
        </p>
      ) : null}
    </Stack>
  )
}
