import { select } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Charter, CharterDecisionType, Rule } from '../../api/types'

/** The groups that a rule speaks of. */
const groupsOf = (rule: Rule): readonly string[] => {
  switch (rule.rule) {
    case 'participation':
      return [rule.group]
    case 'in-group':
      return [rule.group, ...groupsOf(rule.holds)]
    case 'all-of':
    case 'any-of':
      return rule.rules.flatMap(groupsOf)
    case 'for-each-constituency':
    case 'for-some-constituencies':
    case 'in-constituency':
      return groupsOf(rule.holds)
    case 'threshold':
    case 'at-least':
      return []
  }
}

/** Who belongs to a group of people, as a sentence. */
export const usePeople = (): ((group: NonNullable<Charter['groups']>[number]) => string) => {
  const { t } = useLingui()
  return ({ name, attribute, maximumAge }) => {
    const kind = attribute ?? 'women'
    const age = maximumAge ?? 0
    return t`${name}: ${select(kind, { women: 'people who say that they are women', youth: `people who reach at most the age of ${age} in the year in which the vote closes`, other: 'people who say that they are indigenous' })}.`
  }
}

/** Who belongs to the groups of people that its rules speak of, and what is told of them. */
export const People = ({ type, charter }: { readonly type: CharterDecisionType; readonly charter: Charter }) => {
  const words = usePeople()
  const { quorum, secondCall, majority, safeguards } = type
  const rules = [quorum, secondCall?.quorum, majority, ...(safeguards ?? []).map(({ holds }) => holds)]
  const named = new Set(rules.flatMap((rule) => (rule === undefined || rule === null ? [] : groupsOf(rule))))
  const people = (charter.groups ?? []).filter(({ id, attribute }) => named.has(id) && attribute !== undefined && attribute !== null)
  if (people.length === 0) return null
  return (
    <>
      {people.map((group) => (
        <p key={group.id}>{words(group)}</p>
      ))}
      <p>
        <Trans>
          This is as people say it of themselves, seen by nobody, and counted when the vote closes. A number that would tell of fewer than
          five people is withheld, and then the record says only whether the rule held.
        </Trans>
      </p>
    </>
  )
}
