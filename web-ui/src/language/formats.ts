/**
 * Making one of the browser's formats takes a cheap telephone tens of milliseconds, and every page needs the same few again and again:
 * each is made when it is first needed, and once.
 */
const once = <Options, Format>(make: (locale: string, options: Options) => Format) => {
  const made = new Map<string, Format>()
  return (locale: string, options: Options): Format => {
    const key = JSON.stringify([locale, options])
    const known = made.get(key)
    if (known !== undefined) return known
    const format = make(locale, options)
    made.set(key, format)
    return format
  }
}

export const dateFormat = once((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options))

export const numberFormat = once((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))

const lists = once((locale, type: 'conjunction' | 'disjunction') => new Intl.ListFormat(locale, { type }))

/** `a, b and c`, or with `disjunction` `a, b or c`. */
export const listed = (locale: string, items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  lists(locale, type).format(items)
