import { expect, test } from 'vitest'
import { keyIn, markedIn, markOf } from './mark'

const KEY = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'
const VOTE = '0197b1c4-0007-7000-8000-000000000007'
const MARK = 'a9adae16393d14a8c3f722abcd41af0cde77ce265c4ac897821c420030a6ed9f'

test('a mark is the one that the service publishes', async () => {
  expect(await markOf(KEY, VOTE)).toBe(MARK)
})

test('a key may be copied with spaces and capitals, and nothing else is one', () => {
  expect(keyIn(` ${KEY.slice(0, 32).toUpperCase()} ${KEY.slice(32)}\n`)).toBe(KEY)
  for (const other of ['', KEY.slice(1), `${KEY}0`, KEY.replace('a', 'g')]) expect(keyIn(other)).toBeUndefined()
})

test('a ballot is found by its mark alone', () => {
  const published = {
    ballots: [
      { mark: '00', constituency: 'growers', choice: 'against' },
      { mark: MARK, constituency: 'millers', choice: 'for' },
    ],
  }
  expect(markedIn(published, MARK)).toEqual({ constituency: 'millers', said: 'for' })
  expect(markedIn(published, '01')).toBeUndefined()
  for (const broken of [undefined, [], { ballots: 3 }, { ballots: [{ mark: MARK }] }]) expect(markedIn(broken, MARK)).toBeUndefined()
})

test('a ballot of an election says what it marks', () => {
  const ranks = [['2'], ['1', '3']]
  const published = { ballots: [{ mark: MARK, constituency: 'millers', marks: { ranks } }] }
  expect(markedIn(published, MARK)).toEqual({ constituency: 'millers', said: { ranks } })
  const figures = { 2: 4 }
  expect(markedIn({ ballots: [{ mark: MARK, constituency: 'millers', marks: { figures } }] }, MARK)?.said).toEqual({ figures })
  expect(markedIn({ ballots: [{ mark: MARK, constituency: 'millers', marks: { ranks: ['2'] } }] }, MARK)).toBeUndefined()
})
