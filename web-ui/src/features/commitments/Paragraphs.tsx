import { Trans } from '@lingui/react/macro'
import { Prose, Quiet } from '../../ui/Words'

/** What a person wrote, as text and nothing else. */
export const Paragraphs = ({ text }: { readonly text: string | null }) =>
  text === null ? (
    <Quiet>
      <Trans>This text is withheld.</Trans>
    </Quiet>
  ) : (
    <Prose>
      {text
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once and its parts never change places
          <p key={place} style={{ whiteSpace: 'pre-line' }}>
            {part}
          </p>
        ))}
    </Prose>
  )
