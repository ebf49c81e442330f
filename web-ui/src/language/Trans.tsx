import { Trans as Message, type TransProps } from '@lingui/react'

/** What somebody wrote stays whole: as a mere value its brackets would be taken for elements of the message. */
const whole = (values: NonNullable<TransProps['values']>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.includes('<') ? <bdi key={name}>{value}</bdi> : value,
    ]),
  )

/** Every `Trans` of the pages is this one: see lingui.config.ts. */
export const Trans = ({ values, ...rest }: TransProps) => <Message {...rest} {...(values === undefined ? {} : { values: whole(values) })} />
