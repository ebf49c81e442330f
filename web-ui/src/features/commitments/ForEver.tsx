import { Trans } from '@lingui/react/macro'

/** The sentence that stands before every permanent act. */
export const ForEver = () => (
  <p>
    <b>
      <Trans>This becomes part of the record. Nobody can change or remove it, not even the secretary.</Trans>
    </b>
  </p>
)
