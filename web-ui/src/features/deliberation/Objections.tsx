import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { objectionsQuery } from '../../api/queries'
import type { MySeat, Objection, Proposal } from '../../api/types'
import { useActorWords } from '../../domain/actors'
import { Button, Buttons } from '../../ui/Button'
import { Chip, Entry } from '../../ui/Mark'
import { More } from '../../ui/More'
import { Quiet } from '../../ui/Words'
import { Doing } from './Doing'
import css from './deliberation.module.css'
import { answerScope, settlementScope } from './forms'
import { AnswerForm, Settle } from './lazily'
import { isNotClosed, mayAnswer, maySettle } from './may'
import { type Room, Speaker } from './Speaker'
import { useObjectionStates } from './stances'
import { Words, type WordsOf } from './Words'

interface ObjectionsProps extends Room {
  readonly proposal: Proposal
  readonly seat: MySeat | undefined
  readonly words: WordsOf
}

/** What comes next for an objection that stands, or that nothing will. */
const Next = ({ platform, proposal, objection }: Pick<ObjectionsProps, 'platform' | 'proposal'> & { readonly objection: Objection }) => {
  const consent = platform.charter.document.decisionTypes.find(({ id }) => id === proposal.decisionType.id)?.consent ?? undefined
  const open = isNotClosed(proposal)
  switch (objection.state) {
    case 'open':
      return (
        <Quiet>
          {open ? (
            <Trans>It waits for its answer. Until then no vote can be called.</Trans>
          ) : (
            <Trans>It was not answered before the proposal came to its end.</Trans>
          )}
        </Quiet>
      )
    case 'answered':
      return open ? (
        <Quiet>
          {consent === undefined ? (
            <Trans>Whoever raised it says next whether the answer resolves it.</Trans>
          ) : (
            <Trans>Whoever raised it says next whether the answer resolves it. Until then nothing can be decided.</Trans>
          )}
        </Quiet>
      ) : (
        <Quiet>
          <Trans>Whoever raised it did not say whether the answer resolves it.</Trans>
        </Quiet>
      )
    case 'maintained':
      return open ? (
        <Quiet>
          {consent === undefined ? (
            <Trans>The proposal can still go to the vote. The objection, its answer and what is left of it go with it, for ever.</Trans>
          ) : consent === 'attached' ? (
            <Trans>If the proposal is adopted, this is a minority position that is part of it, for ever.</Trans>
          ) : (
            <Trans>As long as it is maintained, the proposal is not agreed.</Trans>
          )}
        </Quiet>
      ) : null
    default:
      return null
  }
}

/** What was objected, beside what was answered and what came of it. */
const Voices = ({ platform, times, words, proposal, objection }: Omit<ObjectionsProps, 'seat'> & { readonly objection: Objection }) => {
  const actor = useActorWords()
  const { answers, maintained, settled, by } = objection
  const objector = actor({ seat: by.seat, organisation: by.organisation, office: null })
  return (
    <div className={css.voices}>
      <Words text={objection.text} of={words} />
      {answers.map((answer) => {
        const answering = actor(answer.by)
        return (
          <div className={css.answer} key={answer.entry}>
            <p className={css.who}>
              <b>
                <Trans>Answer of {answering}</Trans>
              </b>
              <time dateTime={answer.at}>{times.brief(answer.at)}</time>
              <Entry platform={platform.id} index={answer.entry} />
            </p>
            <Words text={answer.text} of={words} />
          </div>
        )
      })}
      {maintained === null ? null : (
        <div className={css.answer}>
          <p className={css.who}>
            <b>
              {maintained.extent === 'part' ? <Trans>Maintained in part by {objector}</Trans> : <Trans>Maintained by {objector}</Trans>}
            </b>
            <time dateTime={maintained.at}>{times.brief(maintained.at)}</time>
            <Entry platform={platform.id} index={maintained.entry} />
          </p>
          <Words text={maintained.reasons} of={words} />
        </div>
      )}
      {settled === null ? null : (
        <p className={css.who}>
          <b>{objection.state === 'resolved' ? <Trans>Resolved</Trans> : <Trans>Withdrawn</Trans>}</b>
          <time dateTime={settled.at}>{times.brief(settled.at)}</time>
          <Entry platform={platform.id} index={settled.entry} />
        </p>
      )}
      <Next platform={platform} proposal={proposal} objection={objection} />
    </div>
  )
}

/** An objection in its frame. A settled one is folded: it does not hold the proposal up any more. */
const Framed = ({ seat, objection, ...room }: ObjectionsProps & { readonly objection: Objection }) => {
  const { t } = useLingui()
  const { word, tone, icon } = useObjectionStates()(objection)
  const { platform, times, proposal } = room
  const { answers, settled } = objection
  const voices = <Voices {...room} objection={objection} />
  return (
    <article
      className={settled === null ? css.objection : `${css.objection} ${css.settled}`}
      id={objection.id}
      tabIndex={-1}
      aria-label={word}
    >
      <header>
        <Chip tone={tone} icon={icon}>
          {word}
        </Chip>
        <Speaker platform={platform} times={times} said={objection} newest={proposal.text.version} />
      </header>
      <div>
        {settled === null ? voices : <More title={<Trans>What was objected and answered</Trans>}>{voices}</More>}
        <Doing
          platform={platform.id}
          seat={seat}
          awaited
          forms={
            seat === undefined
              ? []
              : [
                  ...(mayAnswer(seat, proposal, objection)
                    ? [
                        {
                          scope: answerScope(objection),
                          name: answers.length === 0 ? t`Answer` : t`Answer further`,
                          form: <AnswerForm proposal={proposal} seat={seat} objection={objection} />,
                        },
                      ]
                    : []),
                  ...(maySettle(seat, proposal, objection)
                    ? [
                        {
                          scope: settlementScope(objection),
                          name: answers.length === 0 ? t`Withdraw it` : t`Settle it`,
                          form: <Settle proposal={proposal} seat={seat} objection={objection} />,
                        },
                      ]
                    : []),
                ]
          }
        />
      </div>
    </article>
  )
}

export const Objections = (props: ObjectionsProps) => {
  const { platform, proposal } = props
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(objectionsQuery(platform.id, proposal.id))
  return (
    <div id="objections">
      {data.pages
        .flatMap(({ items }) => items)
        .map((objection) => (
          <Framed key={objection.id} {...props} objection={objection} />
        ))}
      {hasNextPage ? (
        <Buttons>
          <Button second onPress={() => void fetchNextPage()}>
            {isFetchingNextPage ? <Trans>Getting more objections…</Trans> : <Trans>More objections</Trans>}
          </Button>
        </Buttons>
      ) : null}
    </div>
  )
}
