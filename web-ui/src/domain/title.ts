import { useLingui } from '@lingui/react/macro'

/** A title may be withheld; its number stays. */
export const useTitle = (): ((proposal: { readonly number: string; readonly title: string | null }) => string) => {
  const { t } = useLingui()
  return ({ number, title }) => title ?? t`${number}, whose title is withheld`
}
