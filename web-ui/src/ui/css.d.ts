import 'react'

declare module 'react' {
  /** Custom properties carry the numbers of charts into their style sheets. */
  interface CSSProperties {
    [property: `--${string}`]: string | number
  }
}
