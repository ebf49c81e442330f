import { expect, test } from 'vitest'
import { drawAgain, drawn, seedOf } from './lot'

const SECRET = '01'.repeat(32)
const BALLOTS = '02'.repeat(32)
const SEED = '6fa71cbbd8aaf42c96c0c6b0ec208e5908453301ff135caa1bccb84d2bd946b9'

test('the draw is that of the published test vector', async () => {
  expect(await seedOf(SECRET, BALLOTS)).toBe(SEED)
  expect((await drawn(SEED, ['A', 'B', 'C', 'D'])).map(({ id }) => id)).toEqual(['C', 'B', 'A', 'D'])
})

test('whatever does not follow from the secret and the ballots is found', async () => {
  const drawing = {
    secret: SECRET,
    commitment: '72cd6e8422c407fb6d098690f1130b7ded7ec2f7f5e1d30bd9d521f015363793',
    ballots: BALLOTS,
    seed: SEED,
    order: ['C', 'B', 'A', 'D'],
  }
  expect(await drawAgain(drawing)).toMatchObject({ committed: true, seeded: true, ordered: true })
  expect(await drawAgain({ ...drawing, commitment: SEED })).toMatchObject({ committed: false, seeded: true })
  expect(await drawAgain({ ...drawing, ballots: SECRET })).toMatchObject({ seeded: false })
  expect(await drawAgain({ ...drawing, order: ['B', 'C', 'A', 'D'] })).toMatchObject({ ordered: false })
})
