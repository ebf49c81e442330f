import { Trans, useLingui } from '@lingui/react/macro'
import type { Charter } from '../../api/types'
import { listed } from '../../language/formats'
import { useKindNames } from './kinds'
import { usePeople } from './people'

type Groups = Charter['groups']
type Kinds = NonNullable<Charter['constituencies'][number]['takes']>

/** Kinds of organisation in the middle of a sentence. */
export const useKindList = (): ((kinds: Kinds) => string) => {
  const { i18n } = useLingui()
  const names = useKindNames()
  return (kinds) =>
    listed(
      i18n.locale,
      kinds.map((kind) => names[kind]),
    )
}

/** The groups that rules can speak of, and who belongs to each. */
export const GroupWords = ({ groups }: { readonly groups: Groups }) => {
  const list = useKindList()
  const people = usePeople()
  if (groups === undefined || groups === null || groups.length === 0)
    return (
      <p>
        <Trans>The charter names no groups.</Trans>
      </p>
    )
  return (
    <ul>
      {groups.map((group) => {
        const { id, name, kinds } = group
        if (kinds === undefined || kinds === null) return <li key={id}>{people(group)}</li>
        const kindList = list(kinds)
        return (
          <li key={id}>
            <Trans>
              <b>{name}</b>: members of the kinds {kindList}.
            </Trans>
          </li>
        )
      })}
    </ul>
  )
}
