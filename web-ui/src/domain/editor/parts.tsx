import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button, QuietButton } from '../../ui/Button'
import { CheckAt, NumberAt, PickAt, SomeAt, TextAt, useDraft } from './draft'
import { type Json, listAt, read, textAt } from './json'
import { RuleAt } from './rules'
import { Proposers, Proxies } from './terms'

/** An identifier that is not used yet, from what something is called. */
const identifier = (stem: string, used: readonly string[]): string => {
  let number = used.length + 1
  while (used.includes(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

const idsIn = (tree: readonly Json[]): readonly string[] => tree.flatMap((one) => [textAt(one, '/id'), ...idsIn(listAt(one, '/parts'))])

const HALF: Json = { rule: 'threshold', measure: 'for', of: 'for-and-against', by: 'heads', share: '1/2', strict: true }

const Block = ({ name, wrong, children }: { readonly name: string; readonly wrong: string | undefined; readonly children: ReactNode }) => (
  <fieldset style={{ minInlineSize: 0, display: 'grid', gap: '.75rem', border: '1px solid', padding: '.75rem' }}>
    <legend>
      <b>{name}</b>
    </legend>
    {wrong === undefined ? null : <p role="alert">{wrong}</p>}
    {children}
  </fieldset>
)

/** The tree of constituencies, each with its share of what it is a part of. */
export const ConstituenciesAt = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value, put, take, wrong, still } = useDraft()
  const neighbours = listAt(value, at)
  const id = () => identifier('group', idsIn(listAt(value, '/constituencies')))
  const fresh = (): Json => ({ id: id(), name: '', share: '1/2', roll: 'recorded' })
  const misplaced = wrong(at)
  return (
    <>
      {misplaced === undefined ? null : <p role="alert">{misplaced}</p>}
      {neighbours.map((one, place) => {
        const here = `${at}/${place}`
        const divided = read(one, '/parts') !== undefined
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: identifiers are being written
          <Block key={place} name={textAt(one, '/name') || t`Constituency`} wrong={wrong(here)}>
            <TextAt at={`${here}/name`} label={t`Name`} />
            <TextAt
              at={`${here}/id`}
              label={t`Identifier`}
              hint={<Trans>Lower-case letters, digits, hyphens. Keep it, and its members stay.</Trans>}
            />
            <TextAt at={`${here}/share`} label={t`Share, such as 2/5`} longest={40} />
            {divided ? (
              <ConstituenciesAt at={`${here}/parts`} />
            ) : (
              <PickAt
                at={`${here}/roll`}
                label={t`Roll`}
                options={{ recorded: t`recorded here`, 'kept-by-the-body': t`kept by the body itself` }}
              />
            )}
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem' }}>
              {divided ? null : (
                <QuietButton
                  onPress={() => {
                    const taken = identifier('part', idsIn(listAt(value, '/constituencies')))
                    put(here, {
                      id: textAt(one, '/id'),
                      name: textAt(one, '/name'),
                      share: textAt(one, '/share'),
                      parts: [
                        { id: taken, name: '', share: '1/2', roll: 'recorded' },
                        { id: `${taken}-b`, name: '', share: '1/2', roll: 'recorded' },
                      ],
                    })
                  }}
                >
                  <Trans>Divide it</Trans>
                </QuietButton>
              )}
              {neighbours.length > 1 ? (
                <QuietButton onPress={() => take(here)}>
                  <Trans>Take it away</Trans>
                </QuietButton>
              ) : null}
            </div>
          </Block>
        )
      })}
      <div>
        <Button small second busy={still} onPress={() => put(`${at}/-`, fresh())}>
          <Trans>One more constituency</Trans>
        </Button>
      </div>
    </>
  )
}

const WAYS = ['ballots', 'meeting-count', 'declaration'] as const

const Ways = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const names = { ballots: t`by ballots`, 'meeting-count': t`by a count in a meeting`, declaration: t`by the chair’s declaration` }
  return <SomeAt at={at} label={t`Ways of deciding`} options={WAYS.map((way) => ({ value: way, label: names[way] }))} />
}

/** A rule that may be left out. */
const OptionalRule = ({
  at,
  label,
  add,
  drop,
}: {
  readonly at: string
  readonly label: string
  readonly add: string
  readonly drop: string
}) => {
  const { value, put, take } = useDraft()
  return read(value, at) === undefined ? (
    <div>
      <QuietButton onPress={() => put(at, HALF)}>{add}</QuietButton>
    </div>
  ) : (
    <>
      <RuleAt at={at} label={label} />
      <div>
        <QuietButton onPress={() => take(at)}>{drop}</QuietButton>
      </div>
    </>
  )
}

const Safeguards = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value, put, take, wrong } = useDraft()
  const safeguards = listAt(value, at)
  return (
    <>
      {safeguards.map((one, place) => {
        const here = `${at}/${place}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: identifiers are being written
          <Block key={place} name={textAt(one, '/name') || t`Safeguard`} wrong={wrong(here)}>
            <TextAt at={`${here}/name`} label={t`Name`} />
            <PickAt at={`${here}/guards`} label={t`Guards`} none={t`every decision`} options={{ adoption: t`only adoption` }} />
            <RuleAt at={`${here}/holds`} label={t`It must hold that`} />
            <div>
              <QuietButton onPress={() => (safeguards.length === 1 ? take(at) : take(here))}>
                <Trans>Take this safeguard away</Trans>
              </QuietButton>
            </div>
          </Block>
        )
      })}
      <div>
        <QuietButton onPress={() => put(at, [...safeguards, guard(safeguards)])}>
          <Trans>Add a safeguard</Trans>
        </QuietButton>
      </div>
    </>
  )
}

const guard = (before: readonly Json[]): Json => ({
  id: identifier(
    'safeguard',
    before.map((one) => textAt(one, '/id')),
  ),
  name: '',
  holds: HALF,
})

const SecondCall = ({ at, quorum }: { readonly at: string; readonly quorum: boolean }) => {
  const { t } = useLingui()
  const { value, put, take } = useDraft()
  if (read(value, at) === undefined)
    return quorum ? (
      <div>
        <QuietButton onPress={() => put(at, {})}>
          <Trans>Let it be called a second time</Trans>
        </QuietButton>
      </div>
    ) : null
  return (
    <>
      <OptionalRule
        at={`${at}/quorum`}
        label={t`Quorum at the second call`}
        add={t`Add a quorum at the second call`}
        drop={t`No quorum at the second call`}
      />
      <div>
        <QuietButton onPress={() => take(at)}>
          <Trans>No second call</Trans>
        </QuietButton>
      </div>
    </>
  )
}

/** The kinds of decision with their rules. */
export const DecisionTypesAt = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value, put, take, wrong, still } = useDraft()
  const types = listAt(value, at)
  return (
    <>
      {types.map((type, place) => {
        const here = `${at}/${place}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: identifiers are being written
          <details key={place}>
            <summary style={{ minBlockSize: '2.75rem' }}>{textAt(type, '/name') || t`Kind of decision`}</summary>
            <Block name={textAt(type, '/name') || t`Kind of decision`} wrong={wrong(here)}>
              <TextAt at={`${here}/name`} label={t`Name`} />
              <TextAt at={`${here}/id`} label={t`Identifier`} />
              <PickAt
                at={`${here}/purpose`}
                label={t`What adopting it does`}
                none={t`nothing by itself`}
                options={{ 'amends-charter': t`it amends this charter` }}
              />
              <Ways at={`${here}/ways`} />
              <NumberAt
                at={`${here}/votingDays`}
                label={t`Days that ballots are open`}
                hint={<Trans>Empty: the officer names the closing time.</Trans>}
              />
              <OptionalRule at={`${here}/quorum`} label={t`Quorum`} add={t`Add a quorum`} drop={t`No quorum`} />
              {read(type, '/quorum') === undefined ? null : (
                <PickAt
                  at={`${here}/unmetQuorum`}
                  label={t`Without its quorum it`}
                  none={t`is not valid`}
                  options={{ lapsed: t`lapses` }}
                />
              )}
              <SecondCall at={`${here}/secondCall`} quorum={read(type, '/quorum') !== undefined} />
              <PickAt
                at={`${here}/consent`}
                label={t`A maintained objection`}
                none={t`leaves the decision to the majority`}
                options={{ blocks: t`stands in the way of consent`, attached: t`becomes a minority position` }}
              />
              <OptionalRule
                at={`${here}/majority`}
                label={t`Majority`}
                add={t`Add a majority`}
                drop={t`No majority, where consent is the only way`}
              />
              <PickAt
                at={`${here}/tieBreak`}
                label={t`As many for as against`}
                none={t`nothing changes`}
                options={{ chair: t`the chair’s vote counts a second time` }}
              />
              {read(type, '/coSponsors') === undefined ? (
                <div>
                  <QuietButton onPress={() => put(`${here}/coSponsors`, { count: 2, constituencies: 1 })}>
                    <Trans>Ask for co-sponsors</Trans>
                  </QuietButton>
                </div>
              ) : (
                <>
                  <NumberAt at={`${here}/coSponsors/count`} label={t`Co-sponsors`} />
                  <NumberAt at={`${here}/coSponsors/constituencies`} label={t`From so many constituencies`} />
                  <CheckAt at={`${here}/coSponsors/withProposer`} label={t`the proposer’s own constituency counts`} />
                  <div>
                    <QuietButton onPress={() => take(`${here}/coSponsors`)}>
                      <Trans>No co-sponsors</Trans>
                    </QuietButton>
                  </div>
                </>
              )}
              <Proposers at={`${here}/proposers`} />
              <NumberAt
                at={`${here}/deliberationDays`}
                label={t`Whole days of deliberation before it is decided`}
                hint={<Trans>Empty: it can be decided as soon as it is admitted.</Trans>}
              />
              <CheckAt at={`${here}/ballots/changeable`} label={t`a ballot can be changed until closing`} />
              <Proxies at={`${here}/proxies`} />
              <Safeguards at={`${here}/safeguards`} />
              {types.length > 1 ? (
                <div>
                  <QuietButton onPress={() => take(here)}>
                    <Trans>Take this kind of decision away</Trans>
                  </QuietButton>
                </div>
              ) : null}
            </Block>
          </details>
        )
      })}
      <div>
        <Button
          small
          second
          busy={still}
          onPress={() =>
            put(`${at}/-`, {
              id: identifier(
                'decision',
                types.map((one) => textAt(one, '/id')),
              ),
              name: '',
              ways: ['ballots'],
              majority: HALF,
            })
          }
        >
          <Trans>One more kind of decision</Trans>
        </Button>
      </div>
    </>
  )
}
