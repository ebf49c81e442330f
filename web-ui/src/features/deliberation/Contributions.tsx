import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { contributionsQuery } from '../../api/queries'
import type { Contribution, MySeat, Proposal } from '../../api/types'
import { Button, Buttons } from '../../ui/Button'
import { Chip, Entry } from '../../ui/Mark'
import { More } from '../../ui/More'
import { Doing } from './Doing'
import css from './deliberation.module.css'
import { retractionScope, spokenScope } from './forms'
import { Retract, Speak } from './lazily'
import { isOpen, mayRetract } from './may'
import { type Room, Speaker } from './Speaker'
import { useStances } from './stances'
import { Words, type WordsOf } from './Words'

interface ContributionsProps extends Room {
  readonly proposal: Proposal
  readonly seat: MySeat | undefined
  readonly words: WordsOf
}

interface SaidProps extends ContributionsProps {
  readonly contribution: Contribution
  /** What this one replies to, where it is on the page. */
  readonly parent: Contribution | undefined
  /** On a telephone it comes when it is asked for. */
  readonly later: boolean
}

const Said = ({ platform, times, proposal, seat, words, contribution, parent, later }: SaidProps) => {
  const { t } = useLingui()
  const { word, tone, icon } = useStances()[contribution.stance]
  const { retracted, inReplyTo, text } = contribution
  const replied = parent?.by.organisation?.name
  const name = contribution.by.organisation?.name ?? ''
  return (
    <article
      className={[css.say, inReplyTo === null ? '' : css.under, later ? css.later : ''].filter((one) => one !== '').join(' ')}
      id={contribution.id}
      tabIndex={-1}
      aria-label={t`${word}, ${name}`}
    >
      <div className={css.who}>
        <Chip tone={retracted === null ? tone : 'still'} icon={icon}>
          {word}
        </Chip>
        <Speaker platform={platform} times={times} said={contribution} newest={proposal.text.version} />
        {inReplyTo === null || replied === undefined ? null : (
          <small>
            <Trans>
              in reply to <bdi>{replied}</bdi>
            </Trans>
          </small>
        )}
      </div>
      {retracted === null ? (
        <Words text={text} of={words} />
      ) : (
        <>
          <p className={css.who}>
            <Chip tone="still" icon="returned">
              <Trans>Retracted</Trans>
            </Chip>
            <time dateTime={retracted.at}>{times.brief(retracted.at)}</time>
            <Entry platform={platform.id} index={retracted.entry} />
          </p>
          {retracted.reasons === null ? null : <p>{retracted.reasons}</p>}
          <More title={<Trans>What was said</Trans>}>
            <Words text={text} of={words} />
          </More>
        </>
      )}
      <Doing
        platform={platform.id}
        seat={seat}
        forms={
          seat === undefined
            ? []
            : [
                ...(isOpen(proposal)
                  ? [
                      {
                        scope: spokenScope({ proposal, seat }, contribution.id),
                        name: t`Reply`,
                        form: <Speak proposal={proposal} seat={seat} inReplyTo={contribution.id} />,
                      },
                    ]
                  : []),
                ...(mayRetract(seat, contribution)
                  ? [
                      {
                        scope: retractionScope(contribution),
                        name: t`Retract it`,
                        form: <Retract proposal={proposal} seat={seat} contribution={contribution} />,
                      },
                    ]
                  : []),
              ]
        }
      />
    </article>
  )
}

/** So many at least are shown at first on a telephone; a thread is not cut. */
const SHOWN = 4

/** Threads in the order in which they were begun, each with its replies. On a telephone the later ones begin folded. */
export const Contributions = (props: ContributionsProps) => {
  const { t } = useLingui()
  const { platform, proposal } = props
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(contributionsQuery(platform.id, proposal.id))
  const items = data.pages.flatMap((page) => page.items)
  const byId = new Map(items.map((item) => [item.id, item]))
  const cut = items.findIndex(({ inReplyTo }, place) => place >= SHOWN && inReplyTo === null)
  const rest = cut < 0 ? 0 : items.length - cut
  const [all, setAll] = useState(false)
  const folded = !all && rest > 1
  return (
    <div className={folded ? css.folded : undefined}>
      {items.map((contribution, place) => (
        <Said
          key={contribution.id}
          {...props}
          contribution={contribution}
          later={folded && place >= cut}
          parent={contribution.inReplyTo === null ? undefined : byId.get(contribution.inReplyTo)}
        />
      ))}
      {folded ? (
        <div className={css.rest}>
          <Button second onPress={() => setAll(true)}>
            {t`${plural(rest, { one: 'Show # more contribution', other: 'Show # more contributions' })}`}
          </Button>
        </div>
      ) : null}
      {hasNextPage ? (
        <Buttons>
          <Button second onPress={() => void fetchNextPage()}>
            {isFetchingNextPage ? <Trans>Getting more contributions…</Trans> : <Trans>More contributions</Trans>}
          </Button>
        </Buttons>
      ) : null}
    </div>
  )
}
