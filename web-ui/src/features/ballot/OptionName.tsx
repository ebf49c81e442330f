import { useLingui } from '@lingui/react/macro'
import type { VoteElection } from '../../api/types'
import { useOptionNames } from '../../domain/elections'
import { listed } from '../../language/formats'
import css from './paper.module.css'

interface OptionProps {
  readonly election: VoteElection
  readonly id: string
}

/** For which categories with reserved seats an option stands, and whether it is what there is now. */
export const useOptionLine = (election: VoteElection): ((id: string) => string | undefined) => {
  const { i18n, t } = useLingui()
  return (id) => {
    const stands = election.options.find((one) => one.id === id)?.reserved ?? []
    const categories = election.reserved.filter((one) => stands.includes(one.id)).map((one) => one.name)
    const all = [...categories, ...(election.statusQuo === id ? [t`as it is now`] : [])]
    return all.length === 0 ? undefined : listed(i18n.locale, all)
  }
}

/** An option as the ballot paper has it. */
export const OptionName = ({ election, id }: OptionProps) => {
  const name = useOptionNames(election)
  const line = useOptionLine(election)(id)
  return (
    <span className={css.name}>
      {name(id)}
      {line === undefined ? null : <small>{line}</small>}
    </span>
  )
}
