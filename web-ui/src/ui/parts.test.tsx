import { screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Problem } from '../api/problem'
import { show } from '../test/show'
import { Awaiting } from './Awaiting'
import { Entry } from './Mark'
import { Menu, MenuItem } from './Menu'
import { Table } from './Table'

const Seats = () => {
  const [seat, setSeat] = useState('one')
  return (
    <Menu icon="stool" over="Acting as" name={seat}>
      <ul>
        {['one', 'two'].map((name) => (
          <MenuItem key={name} icon="stool" chosen={seat === name} name={`seat ${name}`} line="" onChoose={() => setSeat(name)} />
        ))}
      </ul>
    </Menu>
  )
}

const Failing = ({ error }: { readonly error: Error }) => {
  throw error
}

describe('a notch', () => {
  it('says its number and leads to its entry', () => {
    show(<Entry platform="p" index={1262} />)
    expect(screen.getByRole('link', { name: 'Entry 1,262' }).getAttribute('href')).toBe('/platforms/p/record/1262')
  })
})

describe('a menu', () => {
  it('tells what is chosen, closes after a choice and gives the focus back', async () => {
    const user = userEvent.setup()
    const { container } = show(<Seats />)
    const menu = container.querySelector('details')
    await user.click(screen.getByText('one'))
    expect(menu?.open).toBe(true)
    expect(screen.getByRole('button', { name: /seat one/, pressed: true })).toBeDefined()
    await user.click(screen.getByRole('button', { name: /seat two/ }))
    expect(menu?.open).toBe(false)
    expect(document.activeElement?.tagName).toBe('SUMMARY')
    expect(screen.getByText('two')).toBeDefined()
  })

  it('closes with Escape', async () => {
    const user = userEvent.setup()
    const { container } = show(<Seats />)
    await user.click(screen.getByText('one'))
    await user.keyboard('{Escape}')
    expect(container.querySelector('details')?.open).toBe(false)
  })
})

describe('what is awaited', () => {
  it('says what happened, what was kept and what to do', () => {
    const problem = new Problem(404, { type: 'urn:baraza:problem:unknown-or-hidden', title: 'Unknown' })
    show(
      <Awaiting what="Getting it…" screen>
        <Failing error={problem} />
      </Awaiting>,
    )
    expect(screen.getByRole('heading', { level: 1, name: 'Nothing that you may read is here' })).toBeDefined()
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain('Nothing was changed or lost.')
    expect(alert.textContent).toContain('Check the address.')
  })

  it('repeats what the service itself says to do', () => {
    const problem = new Problem(503, {
      type: 'urn:baraza:problem:not-there-yet',
      title: 'Late',
      kept: 'Your act is recorded.',
      todo: 'Look again soon.',
    })
    show(
      <Awaiting what="Getting it…">
        <Failing error={problem} />
      </Awaiting>,
    )
    expect(screen.getByRole('alert').textContent).toContain('Your act is recorded.Look again soon.')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
  })
})

describe('a table', () => {
  it('repeats the headings in its cells, for telephones', () => {
    show(
      <Table
        kind="lines"
        columns={[
          { key: 'rule', title: 'Rule' },
          { key: 'reached', title: 'Reached' },
        ]}
        rows={[{ key: 'a', cells: ['Quorum', '19 of 20'], fails: true }]}
      />,
    )
    expect(screen.getByRole('rowheader', { name: 'Quorum' })).toBeDefined()
    expect(screen.getByRole('cell', { name: '19 of 20' }).dataset['h']).toBe('Reached')
  })
})
