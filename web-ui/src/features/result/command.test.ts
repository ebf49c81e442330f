import { expect, test } from 'vitest'
import type { VoteElection } from '../../api/types'
import { commandOf } from './command'

const election = (rest: Partial<VoteElection>): VoteElection => ({
  method: 'scottish-stv',
  most: null,
  seats: 2,
  by: 'heads',
  ties: [],
  reserved: [],
  options: ['1', '2', '3'].map((id) => ({ id, name: null, reserved: id === '2' ? [] : ['women'] })),
  statusQuo: null,
  paper: 'p',
  lot: null,
  elected: null,
  ...rest,
})

test('the command says everything that the charter says of the count', () => {
  const lot = { commitment: 'c', secret: 's', ballots: 'b', seed: 'ab', order: ['1'] }
  const reserved = [{ id: 'women', name: 'Women', least: 1, most: null }]
  expect(commandOf(election({ ties: ['previous-rounds', 'status-quo', 'lot'], statusQuo: '2', lot, reserved }))).toBe(
    "./baraza count --method scottish-stv --tie previous,status-quo:2,lot:ab --reserve 'women:1=1;3' ballots.blt",
  )
  expect(commandOf(election({ reserved: [{ id: 'women', name: 'Women', least: null, most: 1 }] }))).toContain("'women:-1=1;3'")
  expect(commandOf(election({ reserved: [{ id: 'women', name: 'Women', least: 1, most: 2 }] }))).toContain("'women:1-2=1;3'")
})

test('several marks are counted as approval with a limit', () => {
  expect(commandOf(election({ method: 'block-vote', most: 2 }))).toBe('./baraza count --method approval --most 2 ballots.blt')
  expect(commandOf(election({ method: 'schulze' }))).toBeUndefined()
})

test('figures are counted from the table, which does not say for how many seats', () => {
  expect(commandOf(election({ method: 'score', most: 5, ties: ['status-quo'], statusQuo: '2' }))).toBe(
    './baraza count --method score --most 5 --seats 2 --tie status-quo:2 ballots.csv',
  )
  expect(commandOf(election({ method: 'points', most: 10, seats: 1 }))).toBe(
    './baraza count --method points --most 10 --seats 1 ballots.csv',
  )
})
