// Elections as the services answer them: one of each form of ballot, and three that were counted. The counts are the record's own.
import { PLATFORM, VOTES, votes } from './fixtures.mjs'

const option = (id, name, reserved = []) => ({ id, name, reserved })
export const OPTIONS = [
  option('1', 'Amina Odhiambo', ['women']),
  option('2', 'Bako Traoré'),
  option('3', 'Chidi Okafor'),
  option('4', 'Dalila Haddad', ['women']),
  option('5', 'Esteban Quispe Mamani'),
]
const WOMEN = { id: 'women', name: 'Women', least: 1, most: null }
const COMMITMENT = '72cd6e8422c407fb6d098690f1130b7ded7ec2f7f5e1d30bd9d521f015363793'
export const LOT = {
  commitment: COMMITMENT,
  secret: '01'.repeat(32),
  ballots: '02'.repeat(32),
  seed: '6fa71cbbd8aaf42c96c0c6b0ec208e5908453301ff135caa1bccb84d2bd946b9',
  order: ['5', '2', '4', '1', '3'],
}

export const election = (method, rest = {}) => ({
  method,
  seats: 1,
  most: null,
  by: 'heads',
  ties: [],
  reserved: [],
  options: OPTIONS.map(({ id, name }) => option(id, name)),
  statusQuo: null,
  paper: '00000000-0000-4000-8000-000000000901',
  lot: null,
  elected: null,
  ...rest,
})

/** Three seats, at least one for a woman. */
export const BOARD = election('scottish-stv', {
  seats: 3,
  ties: ['previous-rounds', 'lot'],
  reserved: [WOMEN],
  options: OPTIONS,
  lot: { commitment: COMMITMENT, secret: null, ballots: null, seed: null, order: null },
})

const elected = (options, rest = {}) => ({
  options,
  tied: [],
  valid: 28,
  blank: 2,
  spoilt: 1,
  count: '00000000-0000-4000-8000-000000000902',
  ...rest,
})
export const COUNTED = {
  stv: { ...BOARD, lot: LOT, elected: elected(['1', '2', '5']) },
  schulze: election('schulze', { elected: elected(['1']) }),
  score: election('score', { most: 5, by: 'weight', elected: elected(['2'], { valid: 2, blank: 0, spoilt: 0 }) }),
  guarded: { ...BOARD, seats: 2, ties: [], lot: null, elected: elected(['2', '1'], { valid: 32 }) },
  runoff: election('instant-runoff', { elected: elected(['2'], { valid: 32 }) }),
  pairs: election('ranked-pairs', {
    options: OPTIONS.slice(0, 3).map(({ id, name }) => option(id, name)),
    elected: elected(['1'], { valid: 20 }),
  }),
  tied: election('plurality', { elected: elected([], { tied: ['2', '3'] }) }),
}

const round = (number, tallies, exhausted, rest = {}) => ({
  round: number,
  tallies: Object.fromEntries(tallies.map((votes, at) => [String(at + 1), votes])),
  exhausted,
  elected: [],
  excluded: [],
  note: '',
  transfers: [],
  ties: [],
  quota: null,
  kept: {},
  remarks: [],
  ...rest,
})
const count = (method, rest) => ({
  method,
  seats: 1,
  quota: null,
  winners: [],
  ranking: [],
  matrix: null,
  votes: '28',
  tables: {},
  notes: [],
  remarks: [],
  ...rest,
})
const pairs = (rows) =>
  Object.fromEntries(
    rows.map((cells, row) => [
      String(row + 1),
      Object.fromEntries(cells.flatMap((cell, column) => (row === column ? [] : [[String(column + 1), String(cell)]]))),
    ]),
  )
const remark = (kind, rest = {}) => ({ kind, options: [], ground: null, category: null, figures: {}, ...rest })
const RESERVED = remark('reserved', { options: ['1', '4'], category: 'women', figures: { least: '1' } })
const because = (kind, options, ground) => remark(kind, { options, ground, category: 'women', figures: { number: '1' } })
const defeat = (kind, winner, loser, votes, against) => remark(kind, { options: [winner, loser], figures: { votes, against } })
const EXHAUSTED = remark('uncounted', { figures: { exhausted: '5' } })
export const COUNTS = {
  stv: count('scottish-stv', {
    seats: 3,
    quota: '8',
    winners: ['1', '2', '5'],
    ranking: [['1'], ['2'], ['5'], ['3'], ['4']],
    notes: ['Reserved: women, at least 1 seat (1, 4).'],
    remarks: [RESERVED],
    rounds: [
      round(1, ['9', '5', '5', '4', '5'], '0', { elected: ['1'], quota: '8' }),
      round(2, ['8', '5', '5', '4.99999', '5'], '0.00001', {
        excluded: ['4'],
        quota: '8',
        transfers: [
          { from: '1', to: '4', votes: '0.99999' },
          { from: '1', to: null, votes: '0.00001' },
        ],
      }),
      round(3, ['8', '5', '5', '0', '5'], '5', {
        excluded: ['3'],
        quota: '8',
        note: `A tie of 2, 3, 5 is resolved by lot ${LOT.seed}: 3 is excluded.`,
        ties: [{ question: 'exclude', tied: ['2', '3', '5'], picked: '3', by: 'lot' }],
        transfers: [{ from: '4', to: null, votes: '4.99999' }],
      }),
      round(4, ['8', '10', '0', '0', '5'], '5', {
        elected: ['2', '5'],
        quota: '8',
        transfers: [{ from: '3', to: '2', votes: '5' }],
      }),
    ],
  }),
  schulze: count('schulze', {
    winners: ['1'],
    ranking: [['1'], ['4'], ['2'], ['3'], ['5']],
    rounds: [round(1, [], '0', { elected: ['1'] })],
    matrix: pairs([
      [0, 13, 13, 14, 18],
      [12, 0, 7, 12, 10],
      [10, 5, 0, 10, 10],
      [4, 13, 13, 0, 13],
      [5, 5, 5, 5, 0],
    ]),
    tables: {
      'strongest-paths': pairs([
        [0, 13, 13, 14, 18],
        [0, 0, 7, 0, 10],
        [0, 0, 0, 0, 10],
        [0, 13, 13, 0, 13],
        [0, 0, 0, 0, 0],
      ]),
    },
  }),
  score: count('score-up-to-5', {
    winners: ['2'],
    ranking: [['2'], ['1'], ['3'], ['4', '5']],
    votes: '13/21',
    rounds: [round(1, ['5/3', '13/7', '10/7', '0', '0'], '0', { elected: ['2'] })],
  }),
  guarded: count('scottish-stv', {
    seats: 2,
    quota: '11',
    winners: ['2', '1'],
    ranking: [['2'], ['1'], ['3'], ['5'], ['4']],
    votes: '32',
    notes: ['Reserved: women, at least 1 seat (1, 4).'],
    remarks: [RESERVED],
    rounds: [
      round(1, ['3', '10', '9', '2', '8'], '0', { excluded: ['4'], quota: '11' }),
      round(2, ['5', '10', '9', '0', '8'], '0', {
        excluded: ['5'],
        quota: '11',
        note: 'Guarded: 1; of women no more are left than are still to be elected, 1.',
        transfers: [{ from: '4', to: '1', votes: '2' }],
        remarks: [because('guarded', ['1'], 'all-needed')],
      }),
      round(3, ['5', '18', '9', '0', '0'], '0', {
        elected: ['2'],
        excluded: ['3'],
        quota: '11',
        note: 'Doomed: 3; the seat left is reserved for women.',
        transfers: [{ from: '5', to: '2', votes: '8' }],
        remarks: [because('doomed', ['3'], 'seats-left')],
      }),
      round(4, ['5', '18', '0', '0', '0'], '9', {
        elected: ['1'],
        quota: '11',
        transfers: [{ from: '3', to: null, votes: '9' }],
      }),
    ],
  }),
  runoff: count('instant-runoff', {
    quota: '16',
    winners: ['2'],
    ranking: [['2'], ['3'], ['5'], ['1'], ['4']],
    votes: '32',
    rounds: [
      round(1, ['3', '10', '9', '2', '8'], '0', { excluded: ['4'], quota: '16' }),
      round(2, ['5', '10', '9', undefined, '8'], '0', {
        excluded: ['1'],
        quota: '16',
        transfers: [{ from: '4', to: '1', votes: '2' }],
      }),
      round(3, [undefined, '10', '9', undefined, '8'], '5', {
        excluded: ['5'],
        quota: '13.5',
        note: 'Votes that count for nobody: 5 exhausted.',
        transfers: [{ from: '1', to: null, votes: '5' }],
        remarks: [EXHAUSTED],
      }),
      round(4, [undefined, '18', '9'], '5', {
        elected: ['2'],
        quota: '13.5',
        note: 'Votes that count for nobody: 5 exhausted.',
        transfers: [{ from: '5', to: '2', votes: '8' }],
        remarks: [EXHAUSTED],
      }),
    ],
  }),
  pairs: count('ranked-pairs', {
    winners: ['1'],
    ranking: [['1'], ['2'], ['3']],
    votes: '20',
    rounds: [round(1, [], '0', { elected: ['1'] })],
    matrix: pairs([
      [0, 13, 8],
      [7, 0, 15],
      [12, 5, 0],
    ]),
    notes: ['locked: 2 > 3, 15 to 5', 'locked: 1 > 2, 13 to 7', 'skipped: 3 > 1, 12 to 8'],
    remarks: [defeat('locked', '2', '3', '15', '5'), defeat('locked', '1', '2', '13', '7'), defeat('skipped', '3', '1', '12', '8')],
  }),
  tied: count('plurality', {
    winners: ['2', '3'],
    ranking: [['2', '3'], ['1'], ['4'], ['5']],
    rounds: [round(1, ['9', '9', '9', '1', '0'], '0')],
  }),
}

export const open = (chosen) => ({ ...votes[VOTES.open], election: chosen })
export const VOTE = `/platforms/${PLATFORM}/votes/${VOTES.open}`
export const RESULT = `/platforms/${PLATFORM}/votes/${VOTES.adopted}`

/** A certified election with its count, in the place of the adopted vote. */
export const counted = (name, rest = {}) => {
  const vote = votes[VOTES.adopted]
  const [{ total: _, ...tally }] = [vote.tally]
  const line = (one) => ({ ...one, for: 0, against: 0, abstain: 0 })
  return {
    ...vote,
    election: COUNTED[name],
    findings: vote.findings.filter(({ part }) => part === 'quorum'),
    tally: { ...tally, constituencies: tally.constituencies.map(line), total: line(vote.tally.total), weight: null },
    ...rest,
  }
}
