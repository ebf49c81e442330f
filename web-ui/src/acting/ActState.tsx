import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, type ReactNode, Suspense } from 'react'
import { bring } from '../language/i18n'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'
import { refusalWords } from './refusals/words'
import type { Act } from './useAct'

const Refused = lazy(async () => {
  const [component] = await Promise.all([import('./refusals/Refused'), bring(refusalWords)])
  return component
})

interface ActStateProps {
  readonly act: Pick<Act<never>, 'again'> & { readonly standing: Act<unknown>['standing'] }
  /** After a refusal because somebody was faster: where to compare. */
  readonly compare?: ReactNode
}

/** Between pressing and the record: being sent, not delivered yet, or refused. Nothing while it rests or when it is recorded. */
export const ActState = ({ act, compare }: ActStateProps) => {
  const { t } = useLingui()
  const { standing } = act
  switch (standing.kind) {
    case 'resting':
    case 'recorded':
      return null
    case 'sending':
      return (
        <p role="status">
          <Trans>Being sent. It is in the record when this page shows its entry.</Trans>
        </p>
      )
    case 'undelivered':
      return (
        <Note tone="wait" icon="off" title={t`Not delivered yet`} alert>
          <p>
            <Trans>
              No answer came, so it may not be in the record. It is kept in this tab and sent again by itself; however often it is sent, it
              counts once.
            </Trans>
          </p>
          <p>
            <Trans>Leave this tab open until it is delivered.</Trans>
          </p>
          <p>
            {standing.sending ? (
              <Trans>Being sent again…</Trans>
            ) : (
              <Button small second onPress={act.again}>
                <Trans>Send it now</Trans>
              </Button>
            )}
          </p>
        </Note>
      )
    case 'refused':
      return (
        <Suspense
          fallback={
            <Note tone="fails" icon="alert" title={t`It was refused, and nothing was recorded`}>
              {null}
            </Note>
          }
        >
          <Refused problem={standing.problem} compare={compare} />
        </Suspense>
      )
  }
}
