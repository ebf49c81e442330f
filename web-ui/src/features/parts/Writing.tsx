import { Trans, useLingui } from '@lingui/react/macro'
import { type ComponentProps, useState } from 'react'
import { Button } from '../../ui/Button'
import { DateField, Filters, Form, PickField, SelectField, TextArea, TextField } from '../../ui/Field'
import { Group, Part, State } from './Part'
import { nothing, useSample } from './sample'

type Written = 'value' | 'onWrite'

const Line = ({ first = '', ...rest }: Omit<ComponentProps<typeof TextField>, Written> & { readonly first?: string }) => {
  const [value, write] = useState(first)
  return <TextField {...rest} value={value} onWrite={write} />
}

const Lines = ({ first = '', ...rest }: Omit<ComponentProps<typeof TextArea>, Written> & { readonly first?: string }) => {
  const [value, write] = useState(first)
  return <TextArea {...rest} rows={3} value={value} onWrite={write} />
}

const Pick = (props: Omit<ComponentProps<typeof PickField>, Written>) => {
  const [value, write] = useState('a')
  return <PickField {...props} value={value} onWrite={write} />
}

/** What is written. */
export const Writing = () => {
  const { t } = useLingui()
  const sample = useSample()
  const label = t`Title`
  const hint = t`What everybody will see in the list.`
  const error = t`Write a title of at least three letters.`
  const options = [
    { value: 'a', label: sample.title },
    { value: 'b', label: sample.long },
  ]
  return (
    <Group id="writing" title={<Trans>Writing</Trans>}>
      <Part of={['TextField']} what={<Trans>One line that a person writes.</Trans>}>
        <State name={<Trans>empty</Trans>}>
          <Line label={label} hint={hint} />
        </State>
        <State name={<Trans>error</Trans>}>
          <Line label={label} error={error} first="M" />
        </State>
        <State name={<Trans>still, while an act is on its way</Trans>}>
          <Line label={label} still first={sample.title} />
        </State>
        <State name={<Trans>long words</Trans>}>
          <Line label={sample.long} first={sample.long} />
        </State>
        <State name={<Trans>a number</Trans>}>
          <Line label={t`Shillings`} type="number" first="42" />
        </State>
      </Part>
      <Part of={['TextArea']} what={<Trans>Several lines that a person writes.</Trans>}>
        <State name={<Trans>empty</Trans>}>
          <Lines label={label} hint={hint} />
        </State>
        <State name={<Trans>error</Trans>}>
          <Lines label={label} error={error} first="M" />
        </State>
        <State name={<Trans>still, while an act is on its way</Trans>}>
          <Lines label={label} still first={sample.line} />
        </State>
      </Part>
      <Part of={['PickField']} what={<Trans>One of many, chosen from a list.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <Pick label={label} hint={hint} options={options} />
        </State>
        <State name={<Trans>error</Trans>}>
          <Pick label={label} error={error} options={options} />
        </State>
        <State name={<Trans>still, while an act is on its way</Trans>}>
          <Pick label={label} still options={options} />
        </State>
      </Part>
      <Part of={['Form']} what={<Trans>Fields under one another, and what sends them.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <Form label={t`A form`} onSend={nothing}>
            <Line label={label} required />
            <Line label={t`Reason`} />
            <div>
              <Button type="submit">{sample.send}</Button>
            </div>
          </Form>
        </State>
      </Part>
      <Part
        of={['SelectField', 'DateField', 'Filters']}
        what={<Trans>Narrows a list; the address of the page keeps the choice.</Trans>}
        wide
      >
        <State name={<Trans>at rest</Trans>}>
          <Filters label={t`Filters`} onFilter={nothing}>
            <SelectField label={t`Kind`} name="kind" value="a" options={options} />
            <DateField label={t`From`} name="from" value="2026-10-12" />
            <DateField label={t`To`} name="to" value="" />
            <Button type="submit">{t`Show`}</Button>
          </Filters>
        </State>
      </Part>
    </Group>
  )
}
