import { Trans } from '@lingui/react/macro'
import css from './differences.module.css'
import { Hidden } from './Words'

interface DifferencesProps {
  readonly pieces: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly tokens: readonly string[] }[]
}

/** Added words underlined, removed ones struck; each is said in words to those who hear it. */
export const Differences = ({ pieces }: DifferencesProps) => (
  <div className={css.text}>
    {pieces.map(({ kind, tokens }, place) => {
      const words = tokens.join('')
      // The pieces of a finished comparison never change places.
      const key = `${place}`
      if (kind === 'same') return <span key={key}>{words}</span>
      return kind === 'added' ? (
        <ins key={key}>
          <Hidden>
            <Trans>added:</Trans>{' '}
          </Hidden>
          {words}
          <Hidden>
            {' '}
            <Trans>end of what was added</Trans>
          </Hidden>
        </ins>
      ) : (
        <del key={key}>
          <Hidden>
            <Trans>removed:</Trans>{' '}
          </Hidden>
          {words}
          <Hidden>
            {' '}
            <Trans>end of what was removed</Trans>
          </Hidden>
        </del>
      )
    })}
  </div>
)
