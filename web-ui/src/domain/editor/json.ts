/** What a charter is made of while it is written: it need not be one yet. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** Undefined for what is no JSON. */
export const parsed = (text: string): Json | undefined => {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** As people read it; what is absent is left out. */
export const written = (value: unknown): string => JSON.stringify(value, (_, one: unknown) => (one === null ? undefined : one), 2)

const steps = (at: string): readonly string[] => at.split('/').slice(1)

/** What stands at a JSON Pointer. */
export const read = (value: Json | undefined, at: string): Json | undefined =>
  steps(at).reduce<Json | undefined>((one, step) => (isList(one) ? one[Number(step)] : isObject(one) ? one[step] : undefined), value)

export const listAt = (value: Json | undefined, at: string): readonly Json[] => {
  const found = read(value, at)
  return isList(found) ? found : []
}

export const textAt = (value: Json | undefined, at: string): string => {
  const found = read(value, at)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

const put = (value: Json | undefined, [step, ...rest]: readonly string[], to: Json | undefined): Json | undefined => {
  if (step === undefined) return to
  if (isList(value)) {
    const place = step === '-' ? value.length : Number(step)
    const next = put(value[place], rest, to)
    return next === undefined ? value.filter((_, at) => at !== place) : [...value.slice(0, place), next, ...value.slice(place + 1)]
  }
  const { [step]: before, ...others } = isObject(value) ? value : {}
  const next = put(before, rest, to)
  // A field keeps its place among the others.
  if (next === undefined) return others
  return isObject(value) && step in value
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === step ? next : one]))
    : { ...others, [step]: next }
}

/** The same with something else at a JSON Pointer; undefined takes it away, and `-` stands for one more in a list. */
export const replaced = (value: Json, at: string, to: Json | undefined): Json => put(value, steps(at), to) ?? {}

/** Where what is named by its identifier is spoken of: in a rule, or among those who may do something. */
const SPOKEN_OF = {
  constituency: ['constituency', 'constituencies'],
  group: ['group', 'groups'],
  class: ['class', 'classes'],
} as const
export type Nameable = keyof typeof SPOKEN_OF

/** The same with another identifier wherever something is spoken of; what has the identifier keeps it. */
export const respoken = (value: Json, what: Nameable, from: string, to: string): Json => {
  const [one, many] = SPOKEN_OF[what]
  if (isList(value)) return value.map((part) => respoken(part, what, from, to))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (name === one && part === from) return [name, to]
      if (name === many && isList(part) && part.includes(from)) return [name, [...new Set(part.map((id) => (id === from ? to : id)))]]
      return [name, respoken(part, what, from, to)]
    }),
  )
}

/** What says nothing once it is empty. */
const SAYS_NOTHING = /(?:^\/membership|\/ballots)$/

/** The same without what stands at a JSON Pointer, nor what is around it where that then says nothing. */
export const without = (value: Json, at: string): Json => {
  const less = replaced(value, at, undefined)
  const around = at.slice(0, at.lastIndexOf('/'))
  const left = read(less, around)
  return SAYS_NOTHING.test(around) && isObject(left) && Object.keys(left).length === 0 ? replaced(less, around, undefined) : less
}

/** Every identifier in a tree of constituencies. */
export const idsIn = (tree: readonly Json[]): readonly string[] =>
  tree.flatMap((one) => [textAt(one, '/id'), ...idsIn(listAt(one, '/parts'))])

/** An identifier that is not used yet. */
export const unused = (stem: string, used: readonly string[]): string => {
  let number = used.length + 1
  while (used.includes(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

interface Named {
  readonly id: string
  readonly name: string
}

/** The constituencies that members would belong to, as far as they are written. */
export const leavesIn = (tree: readonly Json[], around = ''): readonly Named[] =>
  tree.flatMap((one) => {
    const [id, own] = [textAt(one, '/id'), textAt(one, '/name')]
    const name = around === '' ? own : `${around} › ${own}`
    const parts = listAt(one, '/parts')
    return parts.length === 0 ? [{ id, name: own === '' ? id : name }] : leavesIn(parts, name)
  })
