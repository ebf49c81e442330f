import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { VoteElection } from '../../api/types'
import { useOptionNames } from '../../domain/elections'
import { Hidden } from '../../ui/Words'
import { OptionName } from './OptionName'
import css from './paper.module.css'
import { type Figures, sumOf } from './said'

interface GivingProps {
  readonly election: VoteElection
  readonly figures: Figures
  readonly onGive: (figures: Figures) => void
}

/** A figure for each option: on a scale, or points shared out among them. */
export const Giving = ({ election, figures, onGive }: GivingProps) => {
  const { t } = useLingui()
  const name = useOptionNames(election)
  const id = useId()
  const most = election.most ?? 0
  const shares = election.method === 'points'
  const left = most - sumOf(figures)
  const give = (option: string, figure: number) => onGive({ ...figures, [option]: Math.max(0, figure) })
  return (
    <div className={css.part}>
      {shares ? (
        <p aria-live="polite" className={css.place}>
          {left < 0
            ? t`${plural(-left, { one: '# point too many is given', other: '# points too many are given' })}`
            : t`${plural(left, { one: '# point is left', other: '# points are left' })}`}
        </p>
      ) : null}
      <ul className={css.rest}>
        {election.options.map((option) => {
          const figure = figures[option.id] ?? 0
          const room = shares ? left > 0 : figure < most
          return (
            <li key={option.id} className={css.figure}>
              <label htmlFor={`${id}-${option.id}`} style={{ display: 'contents' }}>
                <OptionName election={election} id={option.id} />
              </label>
              <span className={css.given}>
                <button
                  type="button"
                  className={css.step}
                  aria-disabled={figure === 0 || undefined}
                  onClick={() => give(option.id, figure - 1)}
                >
                  −<Hidden> {t`one less for ${name(option.id)}`}</Hidden>
                </button>
                <input
                  id={`${id}-${option.id}`}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  value={figure}
                  onChange={(event) => {
                    const digits = event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 4)
                    give(option.id, digits === '' ? 0 : Number(digits))
                  }}
                />
                <button
                  type="button"
                  className={css.step}
                  aria-disabled={!room || undefined}
                  onClick={() => {
                    if (room) give(option.id, figure + 1)
                  }}
                >
                  +<Hidden> {t`one more for ${name(option.id)}`}</Hidden>
                </button>
              </span>
            </li>
          )
        })}
      </ul>
      {shares ? null : (
        <p className={css.told}>
          <Trans>What you leave at 0 is given nothing.</Trans>
        </p>
      )}
    </div>
  )
}
