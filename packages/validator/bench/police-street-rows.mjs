/**
 * Makes street-level crime files of any length, for measuring and for trying things out.
 *
 * Everything in them is made up and can be seen to be: the force is called Example, the points lie in the
 * English Channel, and the areas have codes beyond those that exist. What is meant to be like a real file is
 * what costs time: how long cells are, how often codes occur, which cells are blank and which are quoted.
 *
 * The same seed gives the same bytes. Nothing is kept from row to row, so a file can be of any size.
 */

/** The name that a file of these rows has to have, because the month in it is compared with the rows. */
export const FILE_NAME = "2026-03-example-street.csv";

const HEADER = [
  "Crime ID",
  "Month",
  "Reported by",
  "Falls within",
  "Longitude",
  "Latitude",
  "Location",
  "LSOA code",
  "LSOA name",
  "Crime type",
  "Last outcome category",
  "Context",
];
const MONTH = "2026-03";
const FORCE = "Example Police";
const ANTI_SOCIAL = "Anti-social behaviour";

/** Crime types by how many of a hundred rows have them. */
const CRIME_TYPES = weighted([
  [33, "Violence and sexual offences"],
  [17, ANTI_SOCIAL],
  [9, "Shoplifting"],
  [8, "Criminal damage and arson"],
  [8, "Public order"],
  [7, "Other theft"],
  [6, "Vehicle crime"],
  [4, "Burglary"],
  [3, "Drugs"],
  [1.5, "Theft from the person"],
  [1, "Bicycle theft"],
  [1, "Robbery"],
  [1, "Other crime"],
  [0.5, "Possession of weapons"],
]);

/** Outcomes by how many of a hundred crimes have them. */
const OUTCOMES = weighted([
  [34, "Under investigation"],
  [27, "Investigation complete; no suspect identified"],
  [24, "Unable to prosecute suspect"],
  [5, "Awaiting court outcome"],
  [3, "Status update unavailable"],
  [2, "Local resolution"],
  [1.5, "Action to be taken by another organisation"],
  [1, "Further investigation is not in the public interest"],
  [1, "Court result unavailable"],
  [0.5, "Offender given a caution"],
  [0.4, "Suspect charged as part of another case"],
  [0.3, "Offender given a drugs possession warning"],
  [0.2, "Formal action is not in the public interest"],
  [0.1, "Offender given penalty notice"],
]);

const STREETS = [
  "High Street",
  "Church Lane",
  "Station Road",
  "Parking Area",
  "Supermarket",
  "Shopping Area",
  "Petrol Station",
  "Nightclub",
  "Sports/recreation Area",
  "Park/open Space",
  "Mill Close",
  "Orchard Way",
  "St Mary's Road",
  "Victoria Crescent",
  "The Green",
  "Lower Meadow Drive",
  "B521",
  "Upper Quay Street",
  "Kingfisher Gardens",
  "Old Rectory Mews",
];
/** A street whose name has a comma, so that its cell has to be quoted. */
const QUOTED_STREET = '"On or near Church Walk, North"';

// Anti-social behaviour has no identifier, so two such rows at one point would be repeats of each other, which
// is a finding. Each therefore has a cell of a grid to itself; crimes share the points of the first cells.
const GRID_COLUMNS = 3000;
const GRID_CELLS = 5_000_000;
const CELL_MICRODEGREES = 600;
const WEST = -900_000;
const SOUTH = 49_200_000;
const SHARED_POINTS = 40_000;
/** Has no divisor in common with the number of cells, so that it scatters the points and none meet. */
const SCATTER = 2_654_437;
const CELLS_IN_AREA = 1_600;

/**
 * The bytes of a file, piece by piece.
 *
 * @param {object} options
 * @param {number} options.rows - How many rows of data.
 * @param {number} [options.seed] - A whole number; each gives another file.
 * @param {number} [options.faultyShare] - The share of cells that are damaged, from 0 to 1. The other cells
 *   are the same as without damage, and so is the number of rows.
 * @returns {Generator<Buffer>} Pieces of about 64 KiB.
 */
export function* policeStreetRows({ rows, seed = 1, faultyShare = 0 }) {
  const random = mulberry32(seed);
  // A sequence of its own, so that damage changes nothing but the cells it falls on.
  const chance = mulberry32(seed ^ 0x5bd1e995);
  let text = `${HEADER.join(",")}\r\n`;
  let incidents = 0;
  for (let row = 0; row < rows; row++) {
    const type = CRIME_TYPES(random());
    const isIncident = type === ANTI_SOCIAL;
    const cells = ["", MONTH, FORCE, FORCE, "", "", "No Location", "", "", type, "", ""];
    if (!isIncident) {
      cells[0] = hexId(random);
      cells[10] = OUTCOMES(random());
    }
    // 7 in 100 of all rows; only crimes, because an incident without a point is like every other.
    if (isIncident || random() >= 0.084)
      place(cells, isIncident ? incidents++ : Math.floor(random() * SHARED_POINTS), random);
    if (faultyShare > 0) damage(cells, faultyShare, chance);
    text += cells.join(",");
    text += "\r\n";
    if (text.length >= 64 * 1024) {
      yield Buffer.from(text, "latin1");
      text = "";
    }
  }
  if (text !== "") yield Buffer.from(text, "latin1");
}

/** Fills the cells that say where: the same point has the same area in every row. */
function place(cells, point, random) {
  const cell = (point * SCATTER) % GRID_CELLS;
  const column = cell % GRID_COLUMNS;
  const line = Math.floor(cell / GRID_COLUMNS);
  const within = Math.imul(cell, 0x9e3779b1) >>> 0;
  cells[4] = degrees(WEST + column * CELL_MICRODEGREES + (within % CELL_MICRODEGREES));
  cells[5] = degrees(SOUTH + line * CELL_MICRODEGREES + ((within >>> 12) % CELL_MICRODEGREES));
  cells[6] = random() < 0.01 ? QUOTED_STREET : `On or near ${STREETS[within % STREETS.length]}`;
  const area = Math.floor(cell / CELLS_IN_AREA);
  cells[7] = `E0190${String(area).padStart(4, "0")}`;
  cells[8] = `Example ${String(Math.floor(area / 5)).padStart(3, "0")}${"ABCDE"[area % 5]}`;
}

/** Millionths of a degree, written with six decimals. */
function degrees(millionths) {
  const size = String(Math.abs(millionths)).padStart(7, "0");
  return `${millionths < 0 ? "-" : ""}${size.slice(0, -6)}.${size.slice(-6)}`;
}

/** Sixteen bits in hexadecimal: looked up, because half of the characters of a file are made here. */
const HEX = Array.from({ length: 2 ** 16 }, (_, number) => number.toString(16).padStart(4, "0"));

function hexId(random) {
  let id = "";
  for (let i = 0; i < 8; i++) {
    const word = random.word();
    id += HEX[word >>> 16] + HEX[word & 0xffff];
  }
  return id;
}

/**
 * What may happen to a cell of each column: people and spreadsheets do such things. Each takes the cell as it
 * stands in the file and gives it back so. None changes how many cells or rows there are.
 *
 * @type {((cell: string) => string)[][]}
 */
const DAMAGE = [
  [(cell) => cell.slice(0, 40), (cell) => `x${cell.slice(1)}`, () => "1.23457E+63", () => "n/a"],
  [() => "Mar-26", () => "2026-13", () => "03/2026", () => "", () => "2026-3"],
  [() => "", (cell) => `${cell} `, (cell) => `  ${cell}`],
  [() => "", () => "Sample Police", (cell) => `${cell} `],
  [() => "", () => "N/A", () => "51.518275", (cell) => cell.slice(0, -1), () => '"-0,106220"'],
  [() => "", () => "-0.106220", (cell) => cell.slice(0, -2), () => '"51,518275"', () => "0"],
  [() => "", () => "No Location", (cell) => ` ${cell}`, () => "Near ZZ1 1ZZ", () => 'by the "Crown"'],
  [() => "", () => "E0100916", (cell) => cell.toLowerCase(), () => "S01000001", () => "E02000001"],
  [() => "", (cell) => ` ${cell}`, () => "Example ".repeat(20).trim()],
  [() => "", (cell) => cell.slice(0, -1), (cell) => cell.toUpperCase(), () => "Other", () => "Theft"],
  [(cell) => cell.slice(1), () => "Offender sent to prison", (cell) => `${cell} `, () => "unknown"],
  [() => "Night", () => "see file", () => "someone@example.org"],
];

function damage(cells, share, random) {
  for (let column = 0; column < cells.length; column++) {
    if (random() >= share) continue;
    const ways = DAMAGE[column];
    // A quoted cell would lose a quotation mark and take the next cells with it; it is damaged without them.
    const cell = cells[column].replaceAll('"', "").replaceAll(",", "");
    cells[column] = ways[Math.floor(random() * ways.length)](cell);
  }
}

/** Chooses a word by a number from 0 to 1, each as often as its weight says. */
function weighted(entries) {
  const total = entries.reduce((sum, [weight]) => sum + weight, 0);
  return (number) => {
    let left = number * total;
    for (const [weight, word] of entries) {
      left -= weight;
      if (left < 0) return word;
    }
    return entries[0][1];
  };
}

/** Tommy Ettinger's mulberry32: small, quick, and good enough to make data with. */
function mulberry32(seed) {
  let state = seed | 0;
  const word = () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return (x ^ (x >>> 14)) >>> 0;
  };
  return Object.assign(() => word() / 2 ** 32, { word });
}
