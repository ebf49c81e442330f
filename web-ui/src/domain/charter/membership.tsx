import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Charter } from '../../api/types'
import { listed } from '../../language/formats'

type Classes = NonNullable<NonNullable<Charter['membership']>['classes']>
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

/** Who may join for themselves, and which members vote, in sentences. */
export const MembershipWords = ({ charter }: { readonly charter: Charter }) => {
  const { t } = useLingui()
  const classSentence = useClassSentence()
  const { classes, arrearsMonths, sharePaid } = charter.membership ?? {}
  const months = arrearsMonths ?? 0
  const open = leaves(charter.constituencies).filter(({ individuals }) => individuals !== undefined && individuals !== null)
  const bound = (classes ?? null) !== null || (arrearsMonths ?? null) !== null || sharePaid === true
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
