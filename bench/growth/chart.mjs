/**
 * A chart of lines as SVG, to be read on a white and on a black page: without a background, in colours between.
 */

const WIDTH = 720;
const HEIGHT = 300;
const MARGIN = { left: 64, right: 190, top: 34, bottom: 46 };
const INK = "#78818a";
const GRID = "#78818a55";
const COLOURS = ["#2f81f7", "#d9822b", "#8957e5"];
const TICKS = 5;
/** Of names beside the lines' ends, so that they do not lie on one another. */
const LINE_HEIGHT = 18;

/**
 * @typedef {object} Chart
 * @property {string} title
 * @property {string} xLabel
 * @property {string} yLabel
 * @property {(value: number) => string} yText
 * @property {number} [yMost] At least so high.
 * @property {readonly {name: string, colour: number, points: readonly {x: number, y: number}[]}[]} lines
 */

/** @param {readonly Chart[]} charts One below the other. */
export function svgOf(charts) {
  const height = HEIGHT * charts.length;
  const title = charts.map((chart) => chart.title).join("; ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">`,
    ...charts.map((chart, at) => `<g transform="translate(0 ${at * HEIGHT})">\n${bodyOf(chart)}\n</g>`),
    "</svg>",
    "",
  ].join("\n");
}

/** @param {Chart} chart */
function bodyOf({ title, xLabel, yLabel, yText, yMost = 0, lines }) {
  const points = lines.flatMap((line) => line.points);
  const most = {
    x: Math.max(...points.map(({ x }) => x)),
    y: rounded(Math.max(yMost, ...points.map(({ y }) => y))),
  };
  const bottom = HEIGHT - MARGIN.bottom;
  const right = WIDTH - MARGIN.right;
  const x = (/** @type {number} */ value) => place(MARGIN.left + ((right - MARGIN.left) * value) / most.x);
  const y = (/** @type {number} */ value) => place(bottom - ((bottom - MARGIN.top) * value) / most.y);
  const steps = Array.from({ length: TICKS + 1 }, (_, step) => step / TICKS);
  const ends = lines.map(({ points: all }) => y(all.at(-1)?.y ?? 0));
  return [
    `<text x="${MARGIN.left}" y="18" font-size="14" font-weight="600">${title}</text>`,
    ...steps.map((step) => {
      const at = y(step * most.y);
      return `<path d="M${MARGIN.left} ${at}H${right}" stroke="${GRID}"/><text x="${MARGIN.left - 8}" y="${at + 4}" text-anchor="end">${yText(step * most.y)}</text>`;
    }),
    ...steps.map(
      (step) =>
        `<text x="${x(step * most.x)}" y="${bottom + 18}" text-anchor="middle">${Math.round(step * most.x).toLocaleString("en")}</text>`,
    ),
    `<text x="${(MARGIN.left + right) / 2}" y="${bottom + 38}" text-anchor="middle">${xLabel}</text>`,
    `<text transform="translate(14 ${(MARGIN.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>`,
    ...lines.map(({ name, colour: which, points: all }, at) => {
      const colour = COLOURS[which % COLOURS.length];
      const path = all.map((point) => `${x(point.x)} ${y(point.y)}`).join("L");
      const dots = all.map((point) => `<circle cx="${x(point.x)}" cy="${y(point.y)}" r="3"/>`).join("");
      return `<g fill="${colour}"><path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}<text x="${right + 8}" y="${apart(ends, at) + 4}">${name}</text></g>`;
    }),
  ].join("\n");
}

/** Where the name of a line goes: at its end, or below the name above it. @param {number[]} ends @param {number} at */
function apart(ends, at) {
  const order = ends.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  let free = 0;
  for (const index of order) {
    const here = Math.max(free, ends[index] ?? 0);
    if (index === at) return here;
    free = here + LINE_HEIGHT;
  }
  return 0;
}

/** Up to a number that reads well. @param {number} value */
function rounded(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((step) => step * unit >= value) ?? 10) * unit;
}

/** @param {number} value */
const place = (value) => Math.round(value * 10) / 10;
