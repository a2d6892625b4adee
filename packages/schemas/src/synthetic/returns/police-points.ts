/** Made-up anonymised points, as the files of data.police.uk have them. */

import type { Random } from "../random.js";
import { two } from "../right-cell.js";

const STREETS = [
  "Example Street",
  "Sample Road",
  "Specimen Lane",
  "Placeholder Avenue",
  "Pattern Close",
  "Example Shopping Area",
  "Sample Parking Area",
  "Specimen Supermarket",
];
const MILLION = 1_000_000;

/** Longitude and latitude in the middle of England, another pair for each number. */
export function pointOf(
  number: number,
  random: Random,
): { readonly Longitude: string; readonly Latitude: string } {
  // 611,953 has no divisor in common with a million, so that no two of a million numbers fall together.
  const east = (number * 611_953) % MILLION;
  const north = random.whole(0, 999) * 1000 + (Math.floor(number / MILLION) % 1000);
  return {
    Longitude: `-1.${String(east).padStart(6, "0")}`,
    Latitude: `52.${String(north).padStart(6, "0")}`,
  };
}

/** The columns of month, force and place of a crime. */
export function crimePlace(number: number, random: Random, hasPlace: boolean) {
  const area = random.whole(0, 98);
  return {
    Month: "2026-03",
    "Reported by": "Example Police",
    "Falls within": "Example Police",
    ...(hasPlace
      ? {
          ...pointOf(number, random),
          Location: `On or near ${random.pick(STREETS)}`,
          "LSOA code": `E019990${two(area + 1)}`,
          "LSOA name": `Example 0${two(area + 1)}A`,
        }
      : { Location: "No Location" }),
  };
}

/** What has to differ in the rows of examples for them to be strangers to all others. */
export function policeApart(text: string, block: number): string {
  if (/^[0-9a-f]{64}$/.test(text)) return `${block.toString(16).padStart(4, "0")}${text.slice(4)}`;
  if (text === "Example Police") return `Example Police ${block + 2}`;
  return text === "E01000916" ? `E01998${String(block).padStart(3, "0")}` : text;
}
