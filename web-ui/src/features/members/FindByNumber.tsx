import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Link } from 'wouter'
import type { MySeat } from '../../api/types'
import { InBook, useMemberBook } from '../../domain/memberBook'
import { Button } from '../../ui/Button'
import { Form, TextField } from '../../ui/Field'
import { Quiet, Stack } from '../../ui/Words'

interface FindByNumberProps {
  readonly platform: string
  readonly seat: MySeat
}

/** For chair and secretary: an individual is found by the number in the body's own book. */
export const FindByNumber = ({ platform, seat }: FindByNumberProps) => {
  const { t } = useLingui()
  const [written, setWritten] = useState('')
  const [sought, setSought] = useState('')
  const { lines, read } = useMemberBook(platform, seat, sought === '' ? [] : [{ numbers: [sought] }])
  return (
    <Stack>
      <Form label={t`Find by number`} onSend={() => setSought(written.trim())}>
        <TextField
          label={t`Member number`}
          hint={<Trans>As it stands in your book of members.</Trans>}
          value={written}
          onWrite={setWritten}
          longest={40}
        />
        <div>
          <Button type="submit" second small>
            <Trans>Find by number</Trans>
          </Button>
        </div>
      </Form>
      <div aria-live="polite">
        {lines.map((line) => (
          <p key={line.member}>
            <Link href={`/platforms/${platform}/members?member=${line.member}`}>
              <InBook line={line} />
            </Link>
          </p>
        ))}
        {sought !== '' && read && lines.length === 0 ? (
          <Quiet>
            <Trans>No member has the number {sought}.</Trans>
          </Quiet>
        ) : null}
      </div>
    </Stack>
  )
}
