export type Piece<Token> = { readonly kind: 'same' | 'added' | 'removed'; readonly tokens: readonly Token[] }

/** Beyond that many steps two texts have so little in common that one stands struck before the other. */
const FURTHEST = 2_000

/** The fewest additions and removals that lead from one list to the other (Myers, "An O(ND) Difference Algorithm", 1986). */
export const differences = <Token>(before: readonly Token[], after: readonly Token[]): readonly Piece<Token>[] => {
  const n = before.length
  const m = after.length
  const furthest = Math.min(n + m, FURTHEST)
  const reach = new Map<number, number>([[1, 0]])
  const trail: ReadonlyMap<number, number>[] = []
  const at = (map: ReadonlyMap<number, number>, k: number) => map.get(k) ?? -1
  let steps: number | undefined
  for (let d = 0; d <= furthest && steps === undefined; d++) {
    trail.push(new Map(reach))
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(reach, k - 1) < at(reach, k + 1)) ? at(reach, k + 1) : at(reach, k - 1) + 1
      while (x < n && x - k < m && before[x] === after[x - k]) x++
      reach.set(k, x)
      if (x >= n && x - k >= m) {
        steps = d
        break
      }
    }
  }
  if (steps === undefined)
    return pieces([...before.map((token) => ['removed', token] as const), ...after.map((token) => ['added', token] as const)])
  const back: (readonly [Piece<Token>['kind'], Token])[] = []
  let x = n
  let y = m
  for (let d = steps; d > 0; d--) {
    const map = trail[d] ?? new Map<number, number>()
    const k = x - y
    const down = k === -d || (k !== d && at(map, k - 1) < at(map, k + 1))
    const fromK = down ? k + 1 : k - 1
    const fromX = at(map, fromK)
    const fromY = fromX - fromK
    for (; x > fromX && y > fromY && (down ? y > fromY + 1 : x > fromX + 1); x--, y--) back.push(same(before, x - 1))
    const token = down ? after[y - 1] : before[x - 1]
    if (token !== undefined) back.push([down ? 'added' : 'removed', token])
    x = fromX
    y = fromY
  }
  for (; x > 0; x--) back.push(same(before, x - 1))
  return pieces(back.reverse())
}

const same = <Token>(tokens: readonly Token[], place: number): readonly ['same', Token] => {
  const token = tokens[place]
  if (token === undefined) throw new RangeError('beyond the text')
  return ['same', token]
}

const pieces = <Token>(line: readonly (readonly [Piece<Token>['kind'], Token])[]): readonly Piece<Token>[] => {
  const found: { kind: Piece<Token>['kind']; tokens: Token[] }[] = []
  for (const [kind, token] of line) {
    const last = found.at(-1)
    if (last?.kind === kind) last.tokens.push(token)
    else found.push({ kind, tokens: [token] })
  }
  return found
}

/** A text as words and the white space between them; joined, they are the text again. */
export const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []
