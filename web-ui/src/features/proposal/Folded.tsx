import { useLingui } from '@lingui/react/macro'
import { Fragment, type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button'
import { Prose } from '../../ui/Words'
import css from './folded.module.css'

const SHOWN = 6

interface FoldedProps {
  readonly blocks: readonly ReactNode[]
}

/** On a telephone a long text begins folded, so that what follows can be reached. Wide screens and paper show all of it. */
export const Folded = ({ blocks }: FoldedProps) => {
  const { t } = useLingui()
  const rest = blocks.length - SHOWN
  const [open, setOpen] = useState(blocks.length <= SHOWN + 2)
  return (
    <div className={open ? undefined : css.folded}>
      <div className={css.text}>
        <Prose>
          {blocks.map((block, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once and its parts never change places
            <Fragment key={place}>{block}</Fragment>
          ))}
        </Prose>
      </div>
      {open ? null : (
        <div className={css.button}>
          <Button second onPress={() => setOpen(true)}>
            {t`Show the whole text (${rest} more paragraphs)`}
          </Button>
        </div>
      )}
    </div>
  )
}
