import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { VoteElection } from '../../api/types'
import { useOptionNames } from '../../domain/elections'
import { listed } from '../../language/formats'
import { Lead, Prose } from '../../ui/Words'

/** Who is elected, in order, and whose tie nothing resolves. */
export const Elected = ({ election }: { readonly election: VoteElection }) => {
  const { i18n, t } = useLingui()
  const name = useOptionNames(election)
  const { elected, seats } = election
  if (elected === null) return null
  const tied = listed(i18n.locale, elected.tied.map(name))
  const empty = seats - elected.options.length
  return (
    <>
      {elected.options.length === 0 ? (
        <Lead>
          <Trans>Nobody is elected.</Trans>
        </Lead>
      ) : elected.options.length === 1 ? (
        <Lead>
          <Trans>
            Elected: <b>{name(elected.options[0] ?? '')}</b>
          </Trans>
        </Lead>
      ) : (
        <>
          <Lead>
            <Trans>Elected, in this order:</Trans>
          </Lead>
          <Prose>
            <ol>
              {elected.options.map((id) => (
                <li key={id}>
                  <b>{name(id)}</b>
                </li>
              ))}
            </ol>
          </Prose>
        </>
      )}
      {tied === '' ? null : (
        <p>
          <Trans>These share the next place: {tied}. Nothing in the charter resolves it, so nobody takes that place.</Trans>
        </p>
      )}
      {empty === 0 ? null : <p>{t`${plural(empty, { one: '# seat stays empty.', other: '# seats stay empty.' })}`}</p>}
    </>
  )
}
