/**
 * Draws the icons of the add-in and of its commands (white lines on a rounded blue square) into assets/: `node scripts/make-icons.mjs`.
 * The files are committed; run this again only to change the drawing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/** Excel asks for these sizes of a command's icon. */
const commandSizes = [16, 32, 80];
const blue = [15, 108, 189];
const white = [255, 255, 255];
const samplesPerSide = 4;

const strokeWidth = 0.13;
const cornerRadius = 0.2;

/** An icon: bent lines, each a list of points [x, y] in a square of side 1. */
const icons = {
  icon: {
    sizes: [16, 32, 64, 80, 128],
    lines: [
      [
        [0.24, 0.53],
        [0.42, 0.71],
        [0.77, 0.31],
      ],
    ],
  },
  // A circular arrow: everything is judged again.
  check: { sizes: commandSizes, lines: [arc(0.27, -30, 240), arrowHead(0.27, 240)] },
  // Lines on a page.
  report: {
    sizes: commandSizes,
    lines: [0.28, 0.5, 0.72].map((y, index) => [
      [0.24, y],
      [index === 2 ? 0.56 : 0.76, y],
    ]),
  },
  // An arrow on to the next one.
  next: {
    sizes: commandSizes,
    lines: [
      [
        [0.22, 0.5],
        [0.76, 0.5],
      ],
      [
        [0.52, 0.26],
        [0.76, 0.5],
        [0.52, 0.74],
      ],
    ],
  },
};

const folder = new URL('../assets/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, { sizes, lines }] of Object.entries(icons)) {
  for (const size of sizes)
    writeFileSync(new URL(`${name}-${size}.png`, folder), encodePng(size, draw(size, lines)));
}

/** Part of a circle around the middle, clockwise from the right; angles in degrees. */
function arc(radius, from, to) {
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, step) =>
    onCircle(radius, from + ((to - from) * step) / steps),
  );
}

function arrowHead(radius, angle) {
  return [onCircle(radius - 0.15, angle - 12), onCircle(radius, angle), onCircle(radius + 0.14, angle - 26)];
}

function onCircle(radius, degrees) {
  const angle = (degrees * Math.PI) / 180;
  return [0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)];
}

/** RGBA bytes, row by row; each pixel is the mean of 4 × 4 points in it. */
function draw(size, lines) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels.set(pixelAt(column, row, size, lines), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixelAt(column, row, size, lines) {
  const samples = samplesPerSide ** 2;
  let covered = 0;
  const sum = [0, 0, 0];
  for (let index = 0; index < samples; index++) {
    const x = (column + ((index % samplesPerSide) + 0.5) / samplesPerSide) / size;
    const y = (row + (Math.floor(index / samplesPerSide) + 0.5) / samplesPerSide) / size;
    const colour = colourAt(x, y, lines);
    if (!colour) continue;
    covered++;
    colour.forEach((value, channel) => (sum[channel] += value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / samples)];
}

function colourAt(x, y, lines) {
  const onLine = lines.some((points) =>
    points.slice(1).some((end, index) => distanceToSegment(x, y, points[index], end) < strokeWidth / 2),
  );
  if (onLine) return white;
  return insideRoundedSquare(x, y) ? blue : undefined;
}

function insideRoundedSquare(x, y) {
  const nearestX = Math.min(Math.max(x, cornerRadius), 1 - cornerRadius);
  const nearestY = Math.min(Math.max(y, cornerRadius), 1 - cornerRadius);
  return Math.hypot(x - nearestX, y - nearestY) <= cornerRadius;
}

function distanceToSegment(x, y, [startX, startY], [endX, endY]) {
  const [dx, dy] = [endX - startX, endY - startY];
  const along = ((x - startX) * dx + (y - startY) * dy) / (dx * dx + dy * dy);
  const clamped = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - startX - clamped * dx, y - startY - clamped * dy);
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
