import { selectOrdinal } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { VoteElection } from '../../api/types'
import { formOf, useOptionNames } from '../../domain/elections'
import { listed } from '../../language/formats'
import { useNumbers } from '../../language/numbers'
import { Large } from '../../ui/Words'
import css from './paper.module.css'
import type { Said } from './said'

/** `3rd choice` */
export const usePlaceWords = (): ((place: number) => string) => {
  const { t } = useLingui()
  return (place) => t`${selectOrdinal(place, { one: '#st choice', two: '#nd choice', few: '#rd choice', other: '#th choice' })}`
}

interface SaidProps {
  readonly election: VoteElection
  readonly said: Said
}

/** A ballot read back, option by option. */
export const SaidWords = ({ election, said }: SaidProps) => {
  const { i18n } = useLingui()
  const name = useOptionNames(election)
  const placeWords = usePlaceWords()
  const { count } = useNumbers()
  if ('choice' in said)
    return (
      <Large>
        <Trans>Blank: you take part and choose none of them</Trans>
      </Large>
    )
  const { marks } = said
  if ('figures' in marks) {
    const others = election.options.filter(({ id }) => (marks.figures[id] ?? 0) === 0).map(({ id }) => name(id))
    const none = listed(i18n.locale, others)
    return (
      <>
        <ul className={css.said}>
          {election.options
            .filter(({ id }) => (marks.figures[id] ?? 0) > 0)
            .map(({ id }) => {
              const figure = count(marks.figures[id] ?? 0)
              const option = name(id)
              return (
                <li key={id}>
                  <Trans>
                    {option}: <b>{figure}</b>
                  </Trans>
                </li>
              )
            })}
        </ul>
        {others.length === 0 ? null : (
          <p>
            <Trans>Nothing for: {none}</Trans>
          </p>
        )}
      </>
    )
  }
  const ranked = marks.ranks.flat()
  const unranked = election.options.filter(({ id }) => !ranked.includes(id)).map(({ id }) => name(id))
  const left = listed(i18n.locale, unranked)
  if (formOf(election.method) !== 'ranked')
    return (
      <ul className={css.said}>
        {ranked.map((id) => (
          <li key={id}>
            <b>{name(id)}</b>
          </li>
        ))}
      </ul>
    )
  return (
    <>
      <ol className={css.ranks}>
        {marks.ranks.map((rank, at) => {
          const place = placeWords(at + 1)
          const names = listed(i18n.locale, rank.map(name))
          return (
            <li key={rank.join(' ')} style={{ overflowWrap: 'anywhere' }}>
              <Trans>
                {place}: <b>{names}</b>
              </Trans>
              {rank.length > 1 ? (
                <>
                  {' '}
                  <Trans>(on one rank)</Trans>
                </>
              ) : null}
            </li>
          )
        })}
      </ol>
      {unranked.length === 0 ? null : (
        <p style={{ marginBlockStart: '.5rem' }}>
          <Trans>Not ranked: {left}</Trans>
        </p>
      )}
    </>
  )
}
