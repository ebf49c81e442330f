/** What this tab keeps through a reload, until it is delivered or the person signs out: words typed and acts on their way. */
const PREFIX = 'baraza.tab.'

/** Undefined when nothing is kept under that name, or the browser keeps nothing. */
export const kept = (name: string): unknown => {
  try {
    const text = sessionStorage.getItem(PREFIX + name)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The names that begin so. */
export const keptNames = (beginning: string): readonly string[] => {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX + beginning))
      .map((key) => key.slice(PREFIX.length))
  } catch {
    return []
  }
}

export const keep = (name: string, value: unknown): void => {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // Not kept: the page still holds it until it is left.
  }
}

export const forget = (name: string): void => {
  try {
    sessionStorage.removeItem(PREFIX + name)
  } catch {
    // Nothing was kept.
  }
}

/** The seat last acted in on each platform, which the browser remembers. */
export const SEAT = 'baraza.seat.'

export const forgetSeats = (): void => {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(SEAT)) localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}

/** Whoever signs in next in this tab finds nothing of this person. */
export const forgetAll = (): void => {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
