import { Trans, useLingui } from '@lingui/react/macro'
import { useLayoutEffect, useRef, useState } from 'react'
import type { VoteElection } from '../../api/types'
import { sharesRanks, useOptionNames } from '../../domain/elections'
import { Hidden } from '../../ui/Words'
import { OptionName } from './OptionName'
import css from './paper.module.css'
import { usePlaceWords } from './SaidWords'
import { added, joined, lowered, placeOf, type Ranks, raised, removed } from './said'

interface RankingProps {
  readonly election: VoteElection
  readonly ranks: Ranks
  readonly onRank: (ranks: Ranks) => void
}

type Move = 'up' | 'down' | 'join' | 'out' | 'add'

/** An order made with buttons. What was done is said aloud, and whoever uses the keyboard goes on where they were. */
export const Ranking = ({ election, ranks, onRank }: RankingProps) => {
  const { t } = useLingui()
  const name = useOptionNames(election)
  const placeWords = usePlaceWords()
  const [told, tell] = useState('')
  const inside = useRef<HTMLDivElement>(null)
  const next = useRef<string | undefined>(undefined)
  const shares = sharesRanks(election.method)
  const rest = election.options.filter(({ id }) => placeOf(ranks, id) < 0)
  // Drawn anew in another place, a button loses the focus: it is given back.
  useLayoutEffect(() => {
    if (next.current === undefined) return
    const button = inside.current?.querySelector<HTMLElement>(`[data-move="${next.current}"]`)
    next.current = undefined
    button?.focus()
  })
  const move = (what: Move, id: string, to: Ranks) => {
    const at = placeOf(to, id)
    const option = name(id)
    const place = placeWords(at + 1)
    if (what === 'out') {
      tell(t`${option} is not ranked any more.`)
      next.current = `add ${id}`
    } else {
      tell((to[at]?.length ?? 0) > 1 ? t`${place}: ${option}, on one rank with others.` : t`${place}: ${option}.`)
      const following = rest.find((one) => one.id !== id)
      // The button that joined or added it is gone.
      next.current =
        what === 'add' && following !== undefined ? `add ${following.id}` : `${what === 'add' || what === 'join' ? 'up' : what} ${id}`
    }
    onRank(to)
  }
  const button = (what: Move, id: string, words: string, to: Ranks, can = true) => (
    <button
      type="button"
      data-move={`${what} ${id}`}
      aria-disabled={!can || undefined}
      onClick={() => {
        if (can) move(what, id, to)
      }}
    >
      {words} <Hidden>{name(id)}</Hidden>
    </button>
  )
  return (
    <div ref={inside}>
      <div className={css.part}>
        <h2>
          <Trans>Your order</Trans>
        </h2>
        {ranks.length === 0 ? (
          <p>
            <Trans>Nothing is ranked yet. Begin with your first choice.</Trans>
          </p>
        ) : (
          <ol className={css.ranks} aria-label={t`Your order`}>
            {ranks.map((rank, at) => (
              <li key={rank.join(' ')} className={css.rank}>
                <span className={css.place}>{placeWords(at + 1)}</span>
                {rank.map((id) => (
                  <div key={id} className={css.option}>
                    <OptionName election={election} id={id} />
                    <div className={css.moves}>
                      {button('up', id, t`Up`, raised(ranks, id), at > 0 || rank.length > 1)}
                      {button('down', id, t`Down`, lowered(ranks, id), at < ranks.length - 1 || rank.length > 1)}
                      {shares && rank.length === 1 ? button('join', id, t`Same rank as above`, joined(ranks, id), at > 0) : null}
                      {button('out', id, t`Take out`, removed(ranks, id))}
                    </div>
                  </div>
                ))}
              </li>
            ))}
          </ol>
        )}
        <p className={css.told} aria-live="polite">
          {told}
        </p>
      </div>
      {rest.length === 0 ? null : (
        <div className={css.part}>
          <h2>
            <Trans>Not ranked</Trans>
          </h2>
          <ul className={css.rest} aria-label={t`Not ranked`}>
            {rest.map(({ id }) => (
              <li key={id} className={css.left}>
                <OptionName election={election} id={id} />
                <div className={css.moves}>{button('add', id, t`Add as ${placeWords(ranks.length + 1)}`, added(ranks, id))}</div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
