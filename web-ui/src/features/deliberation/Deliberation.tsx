import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { platformQuery, proposalQuery } from '../../api/queries'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Awaiting } from '../../ui/Awaiting'
import { Icon } from '../../ui/Icon'
import { Empty } from '../../ui/Note'
import { Section } from '../../ui/Section'
import { Contributions } from './Contributions'
import css from './deliberation.module.css'
import { Floor } from './Floor'
import { isNotClosed, isOpen } from './may'
import { Objections } from './Objections'
import { STANCES, useStances } from './stances'
import type { WordsOf } from './Words'

interface DeliberationProps {
  readonly platform: string
  readonly id: string
  /** Draws what people wrote, from another feature. */
  readonly words: WordsOf
}

/** On a proposal's page: what was said on it, and a place to speak for whoever holds a seat. */
const Deliberation = ({ platform: platformId, id, words }: DeliberationProps) => {
  const { t } = useLingui()
  const stances = useStances()
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: proposal } = useSuspenseQuery(proposalQuery(platformId, id))
  const { acting: seat } = useSeats(platformId)
  const times = useTimes(platform.zone)
  const { contributions, objections } = proposal.deliberation
  const counted = STANCES.filter((stance) => contributions[stance] > 0)
  const objected = Object.values(objections).some((count) => count > 0)
  const over = !isNotClosed(proposal)
  const silent = counted.length === 0 && !objected
  const room = { platform, times, proposal, seat, words }
  return (
    <Section
      id="deliberation"
      title={<Trans>Deliberation</Trans>}
      beside={
        <span>{over ? <Trans>closed</Trans> : isOpen(proposal) ? <Trans>open until the vote is called</Trans> : <Trans>rests</Trans>}</span>
      }
    >
      {counted.length === 0 ? null : (
        <ul className={css.stances} aria-label={t`Stances`}>
          {counted.map((stance) => (
            <li key={stance}>
              <Icon name={stances[stance].icon} />
              {stances[stance].counted(contributions[stance])}
            </li>
          ))}
        </ul>
      )}
      {objected ? (
        <Awaiting what={<Trans>Getting the objections…</Trans>}>
          <Objections {...room} />
        </Awaiting>
      ) : null}
      {silent ? (
        <Empty title={over ? <Trans>Nobody said anything</Trans> : <Trans>Nobody has said anything yet</Trans>}>
          <p>
            {over ? (
              <Trans>The time to speak on this proposal is over.</Trans>
            ) : (
              <Trans>The first contribution or objection will stand here.</Trans>
            )}
          </p>
        </Empty>
      ) : null}
      <Contributions {...room} />
      {silent && over ? null : (
        <div className={css.end}>
          <Floor platform={platformId} proposal={proposal} />
        </div>
      )}
    </Section>
  )
}

export default Deliberation
