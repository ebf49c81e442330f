import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Charter } from '../../api/types'
import { listed } from '../../language/formats'
import { useNumbers } from '../../language/numbers'
import { useKindNames } from './kinds'

type Classes = NonNullable<NonNullable<Charter['membership']>['classes']>
type Limit = NonNullable<NonNullable<Charter['membership']>['capital']>
type Weighing = NonNullable<Charter['constituencies'][number]['weighing']>
type Constituency = Charter['constituencies'][number]

const leaves = (all: readonly Constituency[]): readonly Constituency[] =>
  all.flatMap((one) => (one.parts === undefined || one.parts === null ? [one] : leaves(one.parts)))

const useClassSentence = () => {
  const { i18n, t } = useLingui()
  const list = (names: readonly string[]) => listed(i18n.locale, names)
  return (classes: Classes): string => {
    const voting = list(classes.filter(({ voting: votes }) => votes !== false).map(({ name }) => name))
    const silent = list(classes.filter(({ voting: votes }) => votes === false).map(({ name }) => name))
    return silent === ''
      ? t`Every member belongs to a class: ${voting}. All of them vote.`
      : t`Every member belongs to a class. These vote: ${voting}. These do not: ${silent}.`
  }
}

/** How the members of a constituency share its weight, where each does not weigh the same. */
const useWeighingSentence = () => {
  const { i18n, t } = useLingui()
  const numbers = useNumbers()
  const kinds = useKindNames()
  return (name: string, { by, most, cap, uncapped }: Weighing): string => {
    const limit = most ?? 1
    const votes =
      by === 'votes'
        ? t`In ${name}, a member has a number of votes, recorded by the chair or the secretary: one where nothing was, and ${limit} at the most.`
        : t`In ${name}, members vote by their share capital, recorded by the treasurer. Whoever has none does not vote.`
    if (cap === undefined || cap === null) return votes
    const part = numbers.share(cap)
    const except = listed(
      i18n.locale,
      (uncapped ?? []).map((kind) => kinds[kind]),
    )
    const capped = t`None has more than ${part} of what all of them can vote; what is above it is voted by nobody.`
    return except === '' ? `${votes} ${capped}` : `${votes} ${capped} ${t`This does not bind: ${except}.`}`
  }
}

const useLimitSentence = () => {
  const { i18n, t } = useLingui()
  const numbers = useNumbers()
  const kinds = useKindNames()
  return ({ most, except: kept }: Limit): string => {
    const part = numbers.share(most)
    const bound = t`A member that holds more than ${part} of the share capital does not vote until it holds less.`
    const except = listed(
      i18n.locale,
      (kept ?? []).map((kind) => kinds[kind]),
    )
    return except === '' ? bound : `${bound} ${t`This does not bind: ${except}.`}`
  }
}

/** Who may join for themselves, and which members vote, in sentences. */
export const MembershipWords = ({ charter }: { readonly charter: Charter }) => {
  const { t } = useLingui()
  const classSentence = useClassSentence()
  const weighingSentence = useWeighingSentence()
  const limitSentence = useLimitSentence()
  const { classes, arrearsMonths, sharePaid } = charter.membership ?? {}
  const months = arrearsMonths ?? 0
  const open = leaves(charter.constituencies).filter(({ individuals }) => individuals !== undefined && individuals !== null)
  const weighed = leaves(charter.constituencies).filter(({ weighing }) => weighing !== undefined && weighing !== null)
  const limit = charter.membership?.capital ?? undefined
  const bound = (classes ?? null) !== null || (arrearsMonths ?? null) !== null || sharePaid === true || limit !== undefined
  return (
    <>
      {bound ? null : (
        <p>
          <Trans>Every member votes.</Trans>
        </p>
      )}
      {classes === undefined || classes === null ? null : <p>{classSentence(classes)}</p>}
      {arrearsMonths === undefined || arrearsMonths === null ? null : (
        <p>
          {months === 0
            ? t`A member that has owed since before the day of the calling does not vote until it has settled.`
            : t`${plural(months, { one: 'A member that has owed for more than # month does not vote until it has settled.', other: 'A member that has owed for more than # months does not vote until it has settled.' })}`}
        </p>
      )}
      {sharePaid === true ? (
        <p>
          <Trans>A member votes only after it has paid its share.</Trans>
        </p>
      ) : null}
      <p>
        <Trans>A suspended member does not vote until it is reinstated.</Trans>
      </p>
      {limit === undefined ? null : <p>{limitSentence(limit)}</p>}
      {weighed.map(({ id, name, weighing }) =>
        weighing === undefined || weighing === null ? null : <p key={id}>{weighingSentence(name, weighing)}</p>,
      )}
      {open.map(({ id, name, individuals }) => (
        <p key={id}>
          {individuals === 'only' ? (
            <Trans>Only people who are members for themselves belong to {name}.</Trans>
          ) : (
            <Trans>People can be members of {name} for themselves.</Trans>
          )}
        </p>
      ))}
    </>
  )
}
