import { Trans } from '@lingui/react/macro'
import { unwrap } from '../../api/client'
import { Button, Buttons } from '../../ui/Button'
import { ErrandState, useErrand } from './errand'

/** The browser keeps the file; nothing of it passes through an address. */
const save = (document_: unknown) => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(document_, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'baraza-person.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Everything that is held about the person, as a file. */
export const Download = () => {
  const errand = useErrand<null, null>(async (service) => {
    save(await unwrap(service.GET('/me/export')))
    return null
  })
  return (
    <>
      <Buttons>
        <Button second busy={errand.busy} onPress={() => errand.send(null)}>
          <Trans>Download what is known about me</Trans>
        </Button>
      </Buttons>
      <ErrandState errand={errand} />
      {errand.standing.kind === 'done' ? (
        <p role="status">
          <Trans>The file is with your downloads. It holds your contact data: keep it where only you can read it.</Trans>
        </p>
      ) : null}
    </>
  )
}
