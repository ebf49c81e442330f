import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { voteQuery } from '../../api/queries'
import type { VoteElection } from '../../api/types'
import { useOptionNames } from '../../domain/elections'
import { listed } from '../../language/formats'
import { Lead } from '../../ui/Words'

const Names = ({ election }: { readonly election: VoteElection }) => {
  const { i18n } = useLingui()
  const name = useOptionNames(election)
  const elected = election.elected?.options ?? []
  const names = listed(i18n.locale, elected.map(name))
  return (
    <Lead>
      {elected.length === 0 ? (
        <Trans>Nobody is elected.</Trans>
      ) : (
        <Trans>
          Elected: <b>{names}</b>
        </Trans>
      )}
    </Lead>
  )
}

/** Who was elected in the vote on it. */
export const ElectedNames = ({ platform, vote }: { readonly platform: string; readonly vote: string }) => {
  const election = useQuery(voteQuery(platform, vote)).data?.election ?? undefined
  return election === undefined ? null : <Names election={election} />
}
