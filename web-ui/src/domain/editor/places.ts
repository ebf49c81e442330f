import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { type Json, read, textAt } from './json'

const CONTROLS = 'input, select, textarea, button, summary'

/** Opens what is around a place of the charter, and goes to its first field; where it has none, to the nearest around it. */
export const goTo = (where: string): void => {
  const around = [...document.querySelectorAll<HTMLElement>('[data-at]')].filter(({ dataset }) => {
    const at = dataset['at'] ?? ''
    return where === at || where.startsWith(`${at}/`)
  })
  const nearest = around.reduce<HTMLElement | undefined>(
    (best, one) => ((one.dataset['at'] ?? '').length >= (best?.dataset['at'] ?? '').length ? one : best),
    undefined,
  )
  for (let one: HTMLElement | null | undefined = nearest; one !== null && one !== undefined; one = one.parentElement) {
    if (one instanceof HTMLDetailsElement) one.open = true
  }
  const control = nearest?.querySelector<HTMLElement>(CONTROLS)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}

/** Where something stands in a charter, in words: `Kinds of decision › Ordinary resolution › Majority`. */
export const usePlaceName = (): ((value: Json, where: string) => string) => {
  const { t } = useLingui()
  return useMemo(() => {
    const names: Readonly<Record<string, string>> = {
      summary: t`In general`,
      visibility: t`In general`,
      zone: t`In general`,
      emptyConstituency: t`In general`,
      silentConstituency: t`In general`,
      constituencies: t`Constituencies`,
      parts: t`Parts`,
      membership: t`Membership`,
      classes: t`Classes of members`,
      capital: t`Share capital`,
      weighing: t`What its members weigh`,
      groups: t`Groups`,
      assemblies: t`Assemblies`,
      notice: t`Notice`,
      extraordinaryNotice: t`Notice of an extraordinary one`,
      succession: t`Offices`,
      decisionTypes: t`Kinds of decision`,
      ways: t`Ways of deciding`,
      quorum: t`Quorum`,
      secondCall: t`Second call`,
      majority: t`Majority`,
      safeguards: t`Safeguards`,
      proposers: t`Who may propose it`,
      coSponsors: t`Co-sponsors`,
      extension: t`Extension`,
      proxies: t`Proxies`,
      election: t`Election`,
      ties: t`Ties`,
      reserved: t`Reserved seats`,
    }
    return (value, where) => {
      const steps = where.split('/').slice(1)
      return steps
        .flatMap((step, place) => {
          if (!/^\d+$/.test(step)) return names[step] ?? []
          const one = read(value, `/${steps.slice(0, place + 1).join('/')}`)
          const name = textAt(one, '/name')
          return name === '' ? textAt(one, '/id') || `${Number(step) + 1}` : name
        })
        .join(' › ')
    }
  }, [t])
}
