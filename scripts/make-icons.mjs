/**
 * Draws the add-in's icons (a white check mark on a rounded blue square) into assets/: `node scripts/make-icons.mjs`.
 * The files are committed; run this again only to change the drawing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const sizes = [16, 32, 64, 80, 128];
const blue = [15, 108, 189];
const white = [255, 255, 255];
const samplesPerSide = 4;

/** The check mark as a bent line, in a square of side 1. */
const corners = [
  { x: 0.24, y: 0.53 },
  { x: 0.42, y: 0.71 },
  { x: 0.77, y: 0.31 },
];
const strokeWidth = 0.13;
const cornerRadius = 0.2;

const folder = new URL('../assets/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const size of sizes) writeFileSync(new URL(`icon-${size}.png`, folder), encodePng(size, draw(size)));

/** RGBA bytes, row by row; each pixel is the mean of 4 × 4 points in it. */
function draw(size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels.set(pixelAt(column, row, size), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixelAt(column, row, size) {
  const samples = samplesPerSide ** 2;
  let covered = 0;
  const sum = [0, 0, 0];
  for (let index = 0; index < samples; index++) {
    const x = (column + ((index % samplesPerSide) + 0.5) / samplesPerSide) / size;
    const y = (row + (Math.floor(index / samplesPerSide) + 0.5) / samplesPerSide) / size;
    const colour = colourAt(x, y);
    if (!colour) continue;
    covered++;
    colour.forEach((value, channel) => (sum[channel] += value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / samples)];
}

function colourAt(x, y) {
  const onMark = corners
    .slice(1)
    .some((end, index) => distanceToSegment(x, y, corners[index], end) < strokeWidth / 2);
  if (onMark) return white;
  return insideRoundedSquare(x, y) ? blue : undefined;
}

function insideRoundedSquare(x, y) {
  const nearestX = Math.min(Math.max(x, cornerRadius), 1 - cornerRadius);
  const nearestY = Math.min(Math.max(y, cornerRadius), 1 - cornerRadius);
  return Math.hypot(x - nearestX, y - nearestY) <= cornerRadius;
}

function distanceToSegment(x, y, start, end) {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const along = ((x - start.x) * dx + (y - start.y) * dy) / (dx * dx + dy * dy);
  const clamped = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - start.x - clamped * dx, y - start.y - clamped * dy);
}

/** A PNG with 8 bits a channel, RGBA, every row unfiltered. */
function encodePng(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = [];
  for (let row = 0; row < size; row++) {
    rows.push(Buffer.from([0]), pixels.subarray(row * size * 4, (row + 1) * size * 4));
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
