// A process of its own: writes a file of generated rows. Arguments: path, rows, seed, share of faulty cells.
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { policeStreetRows } from "./police-street-rows.mjs";

const [path, rows, seed, faultyShare] = process.argv.slice(2);
const pieces = policeStreetRows({ rows: Number(rows), seed: Number(seed), faultyShare: Number(faultyShare) });
await pipeline(Readable.from(pieces), createWriteStream(path));
