import type { CharterConstituency } from '../api/types'
import { type Fraction, fraction, times } from '../numbers/fraction'

type Tree = readonly CharterConstituency[]

/** The constituency of this identifier, anywhere in the tree. */
export const constituencyNamed = (tree: Tree, id: string): CharterConstituency | undefined => {
  for (const one of tree) {
    const found = one.id === id ? one : constituencyNamed(one.parts ?? [], id)
    if (found !== undefined) return found
  }
  return undefined
}

export interface Leaf {
  readonly id: string
  readonly name: string
  /** Of the weight of the whole body. */
  readonly share: Fraction
}

/** The constituencies that members belong to, each with the names of those around it and its share of the whole. */
export const leavesOf = (tree: Tree, around = '', whole: Fraction = fraction('1')): readonly Leaf[] =>
  tree.flatMap(({ id, name, share, parts }) => {
    const path = around === '' ? name : `${around} › ${name}`
    const weight = times(whole, fraction(share))
    return (parts ?? []).length === 0 ? [{ id, name: path, share: weight }] : leavesOf(parts ?? [], path, weight)
  })

/** Whether seats of one of them weigh differently, by votes or by capital. */
export const weighed = (tree: Tree): boolean => tree.some(({ weighing, parts }) => (weighing ?? null) !== null || weighed(parts ?? []))

/** Whether people are members for themselves in one of them. */
export const takesIndividuals = (tree: Tree): boolean =>
  tree.some(({ individuals, parts }) => individuals === 'admitted' || takesIndividuals(parts ?? []))

/** A constituency that a platform has, with the names of those around it. */
export const pathOf = ({ name, within }: { readonly name: string; readonly within: readonly { readonly name: string }[] }): string =>
  [...within.map((one) => one.name), name].join(' › ')
