import { useLingui } from '@lingui/react/macro'
import type { Standing } from './delivery'

/** What is wrong with a field of the body that was refused, in words to stand at that field. */
export const useFieldErrors = (standing: Standing<unknown>): ((field: string) => string | undefined) => {
  const { t } = useLingui()
  const fields = standing.kind === 'refused' ? standing.problem.fields : {}
  return (field) => (fields[field] === undefined ? undefined : t`This is missing, too long, or not allowed here.`)
}
