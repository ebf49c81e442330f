import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { contentOf } from '../../api/client'
import type { Vote, VoteElection } from '../../api/types'
import { formOf, useOptionNames } from '../../domain/elections'
import { listed } from '../../language/formats'
import { Button, Buttons } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { Stack } from '../../ui/Words'
import { keyIn, type Marked, type Marks, markedIn, markOf } from './mark'

type Sought = Marked | 'nowhere' | 'no key' | 'not read' | 'seeking' | undefined

interface FindMineProps {
  readonly platform: string
  readonly vote: Vote
}

/** Finds a voter's own ballot among those published without whose they are. The key goes nowhere: this browser looks. */
export const FindMine = ({ platform, vote }: FindMineProps) => {
  const { t } = useLingui()
  const [written, write] = useState('')
  const [sought, setSought] = useState<Sought>()
  const seek = async (key: string): Promise<Sought> => {
    const mark = await markOf(key, vote.id)
    for (const opening of vote.openings) {
      const found = markedIn(JSON.parse(await (await contentOf(platform, opening)).text()), mark)
      if (found !== undefined) return found
    }
    return 'nowhere'
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const key = keyIn(written)
    if (key === undefined) return setSought('no key')
    setSought('seeking')
    seek(key).then(setSought, () => setSought('not read'))
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextField
          label={t`Your key`}
          hint={<Trans>It stood under your receipt. It is not sent anywhere: this browser looks for your ballot.</Trans>}
          error={sought === 'no key' ? t`A key has 64 characters: digits, and the letters a to f.` : undefined}
          value={written}
          onWrite={(value) => {
            write(value)
            setSought(undefined)
          }}
        />
        <Buttons>
          <Button type="submit" second small busy={sought === 'seeking'}>
            <Trans>Find my ballot</Trans>
          </Button>
        </Buttons>
        <p aria-live="polite">
          <Found sought={sought} vote={vote} />
        </p>
      </Stack>
    </form>
  )
}

const Found = ({ sought, vote }: { readonly sought: Sought; readonly vote: Vote }) => {
  if (sought === undefined || sought === 'no key') return null
  if (sought === 'seeking') return <Trans>Looking through the ballots…</Trans>
  if (sought === 'not read') return <Trans>The ballots could not be read. Try again.</Trans>
  if (sought === 'nowhere') {
    return (
      <Trans>
        No ballot that counts has this key. One that was replaced, or that the member’s own took the place of, is not published.
      </Trans>
    )
  }
  const where = vote.roll.constituencies.find(({ id }) => id === sought.constituency)?.name ?? sought.constituency
  if (sought.said === 'for') return <Trans>Your ballot counts in {where}: for.</Trans>
  if (sought.said === 'against') return <Trans>Your ballot counts in {where}: against.</Trans>
  if (sought.said === 'abstain' && vote.election === null) return <Trans>Your ballot counts in {where}: it abstains.</Trans>
  if (sought.said === 'abstain') return <Trans>Your ballot counts in {where}: it is blank.</Trans>
  if (vote.election === null) return null
  return <FoundMarks election={vote.election} marks={sought.said} where={where} />
}

const FoundMarks = ({ election, marks, where }: { readonly election: VoteElection; readonly marks: Marks; readonly where: string }) => {
  const { i18n } = useLingui()
  const name = useOptionNames(election)
  const said =
    marks.ranks === undefined
      ? Object.entries(marks.figures ?? {})
          .map(([id, figure]) => `${name(id)}: ${figure}`)
          .join('; ')
      : formOf(election.method) === 'ranked'
        ? marks.ranks.map((rank, at) => `${at + 1}. ${listed(i18n.locale, rank.map(name))}`).join('; ')
        : listed(i18n.locale, marks.ranks.flat().map(name))
  return (
    <Trans>
      Your ballot counts in {where}: {said}.
    </Trans>
  )
}
