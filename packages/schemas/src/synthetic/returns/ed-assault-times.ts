/** Made-up times of attendances after assaults, and what sets rows of examples apart. */

import type { SyntheticCells } from "../plan.js";
import type { Random } from "../random.js";
import { two } from "../right-cell.js";

const DAY = 86_400;
/** Seconds of the days on which people arrive: 2 to 30 March 2026, so that assaults lie in the period too. */
const SECONDS = 29 * DAY;

export const PERIOD = {
  reporting_period_start_date: "2026-03-01",
  reporting_period_end_date: "2026-03-31",
} as const;
/** The day before the period ends, and the day of the check. */
export const LAST_ARRIVALS = "2026-03-30";
export const AS_OF = "2026-04-10";

/** When a patient arrived and when the assault was, another pair for each number. */
export function timesOf(
  number: number,
  random: Random,
): { readonly arrival: string; readonly assault: string } {
  // 1,618,033 has no divisor in common with the seconds of these days.
  const arrival = DAY + ((number * 1_618_033) % SECONDS);
  // The seconds between the two part the numbers beyond that.
  const between = 60 * random.whole(5, 235) + (Math.floor(number / SECONDS) % 60);
  return { arrival: localTime(arrival), assault: localTime(arrival - between) };
}

function localTime(seconds: number): string {
  const time = seconds % DAY;
  const parts = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60].map(two);
  return `2026-03-${two(1 + Math.floor(seconds / DAY))}T${parts.join(":")}`;
}

/** The places where assaults happened: plainly made up, and nobody's home. */
export const PLACES = [
  "Example Bar, Sample Street",
  "Sample Park, north gate",
  "Specimen Station, platform",
  "Placeholder Club, Pattern Road",
  "Car park behind Example Market",
];

/** A row as the month before has it. */
export function monthBefore(row: SyntheticCells): SyntheticCells {
  return Object.fromEntries(
    Object.entries(row).map(([name, text]) => [
      name,
      text === PERIOD.reporting_period_end_date
        ? "2026-02-28"
        : text.replace(/^2026-03-(29|30|31)?/, (_, late) => `2026-02-${late ? "28" : ""}`),
    ]),
  );
}

/** What has to differ in the rows of examples for them to be strangers to all others. */
export function edAssaultApart(text: string, block: number): string {
  if (text === "ZZ901") return `ZZ8${two(block)}`;
  if (text === "The Example Arms, High Street") return `The Example Arms (${block + 2}), High Street`;
  return text === "E01000916" ? `E01998${String(block).padStart(3, "0")}` : text;
}
