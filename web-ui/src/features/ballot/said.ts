import type { VoteElection } from '../../api/types'
import { formOf } from '../../domain/elections'

export type Choice = 'for' | 'against' | 'abstain'
export type Ranks = readonly (readonly string[])[]
export type Figures = Readonly<Record<string, number>>

/** What a ballot says of the options of an election. */
export type Marks = { readonly ranks: Ranks } | { readonly figures: Figures }

/** What a ballot says: a choice, which is blank in an election, or marks. */
export type Said = { readonly choice: Choice } | { readonly marks: Marks }

/** What a clerk reads on a paper: a ballot, or that nobody can tell. */
export type Read = Said | { readonly choice: 'spoilt' }

export const SPOILT: Read = { choice: 'spoilt' }

export const isRead = (body: unknown): body is Read =>
  isSaid(body) || (typeof body === 'object' && body !== null && 'choice' in body && body.choice === 'spoilt')

export const BLANK: Said = { choice: 'abstain' }

const isRanks = (ranks: unknown): ranks is Ranks =>
  Array.isArray(ranks) && ranks.every((rank) => Array.isArray(rank) && rank.every((one) => typeof one === 'string'))

const isFigures = (figures: unknown): figures is Figures =>
  typeof figures === 'object' && figures !== null && Object.values(figures).every((one) => typeof one === 'number')

const isMarks = (marks: unknown): marks is Marks =>
  typeof marks === 'object' &&
  marks !== null &&
  (('ranks' in marks && isRanks(marks.ranks)) || ('figures' in marks && isFigures(marks.figures)))

export const isSaid = (body: unknown): body is Said =>
  typeof body === 'object' &&
  body !== null &&
  (('choice' in body && (body.choice === 'for' || body.choice === 'against' || body.choice === 'abstain')) ||
    ('marks' in body && isMarks(body.marks)))

export const ranksOf = (said: Said | undefined): Ranks =>
  said !== undefined && 'marks' in said && 'ranks' in said.marks ? said.marks.ranks : []

export const figuresOf = (said: Said | undefined): Figures =>
  said !== undefined && 'marks' in said && 'figures' in said.marks ? said.marks.figures : {}

/** Ranks as a ballot; nothing is said where nothing is ranked. */
export const ranking = (ranks: Ranks): Said | undefined => (ranks.length === 0 ? undefined : { marks: { ranks } })

/** Options that are marked alike, in the order of the paper. */
export const marking = (election: VoteElection, options: readonly string[]): Said | undefined =>
  ranking(options.length === 0 ? [] : [election.options.map(({ id }) => id).filter((id) => options.includes(id))])

/** Figures as a ballot; what is given nothing is left out. */
export const giving = (figures: Figures): Said | undefined => {
  const given = Object.entries(figures).filter(([, figure]) => figure > 0)
  return given.length === 0 ? undefined : { marks: { figures: Object.fromEntries(given) } }
}

export const sumOf = (figures: Figures): number => Object.values(figures).reduce((sum, one) => sum + one, 0)

/** The service takes what the marks are made of, and changes nothing. */
export const sent = (said: Said) =>
  'choice' in said
    ? { choice: said.choice }
    : 'ranks' in said.marks
      ? { marks: { ranks: said.marks.ranks.map((rank) => [...rank]) } }
      : { marks: { figures: { ...said.marks.figures } } }

/** Why a ballot cannot be cast as it is. */
export type Fault = 'nothing' | 'too much'

export const faultOf = (election: VoteElection, said: Said | undefined): Fault | undefined => {
  if (said === undefined) return 'nothing'
  if ('choice' in said || election.most === null) return undefined
  const { marks } = said
  if ('ranks' in marks) return formOf(election.method) === 'some' && marks.ranks.flat().length > election.most ? 'too much' : undefined
  const figures = Object.values(marks.figures)
  const highest = election.method === 'points' ? sumOf(marks.figures) : Math.max(0, ...figures)
  return highest > election.most ? 'too much' : undefined
}

export const placeOf = (ranks: Ranks, option: string): number => ranks.findIndex((rank) => rank.includes(option))

const without = (ranks: Ranks, option: string): Ranks => ranks.map((rank) => rank.filter((one) => one !== option))
const filled = (ranks: Ranks): Ranks => ranks.filter((rank) => rank.length > 0)

/** One more, after all that are ranked. */
export const added = (ranks: Ranks, option: string): Ranks => [...ranks, [option]]

export const removed = (ranks: Ranks, option: string): Ranks => filled(without(ranks, option))

/** Before the rank above it; out of a rank that it shares, only before that one. */
export const raised = (ranks: Ranks, option: string): Ranks => {
  const place = placeOf(ranks, option)
  const before = (ranks[place]?.length ?? 0) > 1 ? place : Math.max(0, place - 1)
  const rest = without(ranks, option)
  return filled([...rest.slice(0, before), [option], ...rest.slice(before)])
}

/** After the rank below it; out of a rank that it shares, only after that one. */
export const lowered = (ranks: Ranks, option: string): Ranks => {
  const place = placeOf(ranks, option)
  const after = (ranks[place]?.length ?? 0) > 1 ? place + 1 : place + 2
  const rest = without(ranks, option)
  return filled([...rest.slice(0, after), [option], ...rest.slice(after)])
}

/** On one rank with those above it. */
export const joined = (ranks: Ranks, option: string): Ranks => {
  const place = placeOf(ranks, option)
  if (place < 1) return ranks
  return filled(without(ranks, option).map((rank, at) => (at === place - 1 ? [...rank, option] : rank)))
}
