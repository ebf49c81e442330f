import css from './icon.module.css'

const PATHS = {
  alert: 'M12 4 2.5 20h19zM12 10v4.5M12 17.3v.2',
  chat: 'M4 5h16v11H10l-4 4v-4H4z',
  ask: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  branch: 'M6 20V4M6 14c0-5 12-2 12-9M15 7l3-3 3 3',
  check: 'm5 12.5 4.5 4.5L19 7',
  chevron: 'm6 9 6 6 6-6',
  clock: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7v5l3.5 2',
  cross: 'm6 6 12 12M18 6 6 18',
  dash: 'M6 12h12',
  decide: 'M4 13h16v7H4zM8 13V4h8v9M10.5 8l1.5 1.5L15 6.5',
  down: 'M12 4v12m-5-5 5 5 5-5M5 20h14',
  eye: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  hand: 'M8 12V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5v-1a1.5 1.5 0 0 1 3 0V11m0-6a1.5 1.5 0 0 1 3 0v9c0 4-2 7-6 7-3 0-4.5-1.5-6-4l-2-3.5a1.5 1.5 0 0 1 2.5-1.5L8 15',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  learn: 'M12 20V10M12 12c0-4 3-6 8-6 0 5-3 7-8 7M12 15c0-3-2.5-5-7-5 0 4 2.5 6 7 6',
  left: 'm15 6-6 6 6 6',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  notch: 'M6 3v18M6 7h11M6 12h7M6 17h11',
  off: 'M3 3l18 18M8 7.5A6 6 0 0 1 17.5 11 4 4 0 0 1 20 17.5M16 19H7a4.5 4.5 0 0 1-1-8.9',
  pen: 'm4 20 1-4L16 5l3 3L8 19z',
  people: 'M12 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM3 20c0-4 2.5-6 6-6s6 2 6 6M16 5.5a3 3 0 0 1 0 5M17.5 14.5c2.3.7 3.5 2.5 3.5 5.5',
  returned: 'M9 7 4 12l5 5M4 12h11a5 5 0 0 1 5 5v2',
  right: 'm9 6 6 6-6 6',
  rules: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  seal: 'M18 10a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM8.5 15 7 21l5-2.5 5 2.5-1.5-6M9.5 10l2 2 3-3.5',
  stool: 'M5 7h14M7 7c0 4 10 4 10 0M9 10 7 20M15 10l2 10M8 16h8',
} as const

export type IconName = keyof typeof PATHS

interface IconProps {
  readonly name: IconName
  /** Turns with the direction of writing. Ticks and numerals do not. */
  readonly flip?: boolean
}

/** Always beside a word, so never read aloud. */
export const Icon = ({ name, flip = false }: IconProps) => (
  <svg className={flip ? `${css.icon} ${css.flip}` : css.icon} viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
)

/** A council under a tree. */
export const Tree = () => (
  <svg viewBox="0 0 34 34" aria-hidden="true">
    <path d="M3 17C3 8 9 3 17 3s14 5 14 14c-5 3-9 1-14 1s-9 2-14-1z" fill="#9bd3a8" />
    <path d="M17 18v5" stroke="#fdf9f0" strokeWidth="2.5" />
    <path d="M9 25h16M11.5 25 10 32M22.5 25l1.5 7M12 29h10" stroke="#fdf9f0" strokeWidth="2.5" strokeLinecap="round" fill="none" />
  </svg>
)
