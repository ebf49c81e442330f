/** The first twelve digits of a ballot's commitment in groups of four: short enough for a hand, long enough to be its own. */
export const shortCode = (commitment: string): string =>
  (
    commitment
      .slice(0, 12)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join('-')
