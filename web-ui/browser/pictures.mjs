// Pictures beside their references.
import { crc32, deflateSync } from 'node:zlib'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/**
 * How different a colour may be, from 0 to 1: this is one step of one channel, by which blending may be rounded. Pixels that
 * antialiasing explains, as at round corners, are left out by pixelmatch itself; of the others none may differ.
 */
const THRESHOLD = 0.005

const chunk = (type, data) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

/** Each pixel as its place in a palette, which makes a third less of it; undefined when there are more colours than that allows. */
const withPalette = ({ width, height, data }) => {
  const places = new Map()
  const lines = Buffer.alloc((width + 1) * height)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = data.readUIntBE(pixel * 4, 3)
    const place = places.get(colour) ?? places.size
    if (place > 255) return undefined
    places.set(colour, place)
    // Each line begins with the name of its filter: none.
    lines[pixel + Math.floor(pixel / width) + 1] = place
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const palette = Buffer.alloc(places.size * 3)
  for (const [colour, place] of places) palette.writeUIntBE(colour, place * 3, 3)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** As small as PNG allows without losing anything. */
export const pack = (taken) => {
  const picture = PNG.sync.read(taken)
  return withPalette(picture) ?? PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 })
}

/** How many pixels differ, and a picture that shows where. */
export const differenceBetween = (reference, taken) => {
  const before = PNG.sync.read(reference)
  const now = PNG.sync.read(taken)
  const width = Math.max(before.width, now.width)
  const height = Math.max(before.height, now.height)
  // A picture of another size is laid upon the larger ground: what is past its edge differs.
  const onGround = (picture) => {
    if (picture.width === width && picture.height === height) return picture
    const ground = new PNG({ width, height, fill: true })
    PNG.bitblt(picture, ground, 0, 0, picture.width, picture.height, 0, 0)
    return ground
  }
  const diff = new PNG({ width, height })
  const pixels = pixelmatch(onGround(before).data, onGround(now).data, diff.data, width, height, { threshold: THRESHOLD })
  const resized = before.width !== now.width || before.height !== now.height
  return { pixels: resized ? Math.max(1, pixels) : pixels, diff: PNG.sync.write(diff) }
}
