import { Trans, useLingui } from '@lingui/react/macro'
import { QuietButton } from '../../ui/Button'
import { useKindNames } from '../charter/kinds'
import { useDraft } from './draft'
import css from './editor.module.css'
import { IdAt, PickAt, ShareAt, SomeAt, TextAt, useIds } from './fields'
import { Block, ItemsAt, Part } from './frame'
import { type Json, listAt, read, textAt, unused } from './json'
import { WeighingAt } from './weighing'

/** Who may join one that is not divided. */
const Joining = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value } = useDraft()
  const kinds = useKindNames()
  const weighing = `${at}/weighing`
  return (
    <>
      <PickAt at={`${at}/roll`} label={t`Roll`} options={{ recorded: t`recorded here`, 'kept-by-the-body': t`kept by the body itself` }} />
      <Part title={t`Who may join it`} line={t`People for themselves, kinds of organisation`} at={[`${at}/individuals`, `${at}/takes`]}>
        <PickAt
          at={`${at}/individuals`}
          label={t`People who are members for themselves`}
          none={t`may not join`}
          options={{ admitted: t`may join as well as organisations`, only: t`alone may join, and no organisation` }}
        />
        <SomeAt
          at={`${at}/takes`}
          label={t`Kinds of organisation it takes`}
          hint={<Trans>None chosen: every kind.</Trans>}
          options={kinds}
          optional
        />
      </Part>
      {textAt(value, `${at}/roll`) === 'kept-by-the-body' && read(value, weighing) === undefined ? null : <WeighingAt at={weighing} />}
    </>
  )
}

/** The tree of constituencies, each with its share of what it is a part of. */
export const ConstituenciesAt = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value, put, still } = useDraft()
  const all = useIds('/constituencies')
  const neighbours = listAt(value, at)
  const fresh = (id: string): Json => ({ id, name: '', share: '1/2', roll: 'recorded' })
  const divide = (here: string, one: Json | undefined) => {
    const first = unused('part', all)
    put(here, {
      id: textAt(one, '/id'),
      name: textAt(one, '/name'),
      share: textAt(one, '/share'),
      parts: [fresh(first), fresh(unused('part', [...all, first]))],
    })
  }
  const equal = () =>
    put(
      at,
      neighbours.map((one) => replacedShare(one, `1/${neighbours.length}`)),
    )
  return (
    <>
      <ItemsAt
        at={at}
        more={t`One more constituency`}
        drop={t`Take this constituency away`}
        fresh={() => fresh(unused('constituency', all))}
        least={1}
      >
        {(here, away) => {
          const one = read(value, here)
          const divided = read(one, '/parts') !== undefined
          return (
            <Block name={textAt(one, '/name') || t`Constituency`} at={here}>
              <TextAt at={`${here}/name`} label={t`Name`} />
              <ShareAt at={`${here}/share`} label={t`Share of the weight`} />
              {divided ? <ConstituenciesAt at={`${here}/parts`} /> : <Joining at={here} />}
              <IdAt
                at={`${here}/id`}
                what="constituency"
                all={all}
                hint={<Trans>Lower-case letters, digits, hyphens. Keep it, and its members stay.</Trans>}
              />
              <div className={css.row}>
                {divided ? null : (
                  <QuietButton
                    onPress={() => {
                      if (!still) divide(here, one)
                    }}
                  >
                    <Trans>Divide it</Trans>
                  </QuietButton>
                )}
                {away}
              </div>
            </Block>
          )
        }}
      </ItemsAt>
      {neighbours.length < 2 ? null : (
        <div className={css.row}>
          <QuietButton
            onPress={() => {
              if (!still) equal()
            }}
          >
            <Trans>Give each of these the same share</Trans>
          </QuietButton>
        </div>
      )}
    </>
  )
}

const replacedShare = (one: Json, share: string): Json =>
  typeof one === 'object' && one !== null && !Array.isArray(one) ? { ...one, share } : one

export const Constituencies = () => {
  const { t } = useLingui()
  return (
    <Part title={t`Constituencies`} line={t`Who belongs together, and whose vote weighs what`} at={['/constituencies']}>
      <ConstituenciesAt at="/constituencies" />
    </Part>
  )
}
