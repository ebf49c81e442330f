import { useLingui } from '@lingui/react/macro'

/** Leads back to this page. */
export const HERE = '/parts'

/** Entries shown here belong to no platform. */
export const NOWHERE = '00000000-0000-0000-0000-000000000000'

export const nothing = (): void => undefined

/** The same few words in every part. */
export const useSample = () => {
  const { t } = useLingui()
  return {
    title: t`The price of maize`,
    other: t`A second well at the market`,
    line: t`The board buys until harvest.`,
    long: t`Federation of the savings and transport cooperatives of both river valleys`,
    name: t`Kilimo Cooperative`,
    neighbour: t`Soko Union`,
    when: t`12 October 2026`,
    send: t`Send it`,
    open: t`Open it`,
  }
}
