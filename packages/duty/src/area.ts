// The local government area, which comes first: in two-tier England the district, never the county.
import {
  type Area,
  type AreaDescription,
  areas,
  describeArea,
  isDistrictKind,
  predecessorsOf,
} from "@svd/reference-data";
import { requireDate } from "./calendar.js";

/**
 * The kinds of local government area that differ in who their authorities are.
 *
 * @category models
 */
export type AreaType =
  | "shire-district"
  | "unitary-or-metropolitan-district"
  | "london-borough"
  | "city-of-london"
  | "isles-of-scilly"
  | "welsh-principal-area";

/**
 * Why nothing can be said of an area.
 *
 * @category models
 */
export interface NoSuchArea {
  /**
   * `not-a-local-government-area`: a county, a police area or another area that is not the one the Duty is owed in;
   * `not-in-force`: the area ended before the day or begins after it; `before-the-duty`: the day is before 31 January
   * 2023; `ambiguous`, `unknown`: no one area bears the name or the code.
   */
  readonly status:
    | "not-a-local-government-area"
    | "not-in-force"
    | "before-the-duty"
    | "ambiguous"
    | "unknown";
  /** What is wrong, and what to ask for instead. */
  readonly message: string;
  /** The local government areas that may be meant. */
  readonly candidates: readonly Area[];
}

/** The first day of the Duty. Source: SI 2022/1227 reg 4. */
const DUTY_BEGAN = "2023-01-31";

/** A local government area on a day, with all that the registers say of it. */
export interface FoundArea {
  readonly status: "found";
  readonly picture: AreaDescription;
  readonly type: AreaType;
}

/** Finds the local government area that a code or a name means on a day. */
export function areaFor(query: string, asOf: string): FoundArea | NoSuchArea {
  requireDate("asOf", asOf);
  const picture = describeArea(temples.has(query.trim().toLowerCase()) ? CITY_OF_LONDON : query, asOf);
  if (picture.status !== "described") {
    const candidates =
      "candidates" in picture ? picture.candidates : "suggestions" in picture ? picture.suggestions : [];
    return {
      status: picture.status === "ambiguous" ? "ambiguous" : "unknown",
      message: picture.message,
      candidates,
    };
  }
  const { area, districts } = picture;
  const candidates = districts.map((overlap) => overlap.area);
  if (!isDistrictKind(area.kind)) {
    const names = candidates.map(({ name, code }) => `${name} (${code})`);
    const shown = names.length > 20 ? [...names.slice(0, 20), `${names.length - 20} more`] : names;
    return {
      status: "not-a-local-government-area",
      message: `${area.name} (${area.code}) is not a local government area: the Duty is owed in a district, a London borough, the City of London, the Isles of Scilly, or a county or county borough in Wales. Ask for one of: ${shown.join(", ")}.`,
      candidates,
    };
  }
  if (picture.standing !== "current") {
    return {
      status: "not-in-force",
      message: picture.notes[0] ?? `${area.name} is not in force on ${asOf}.`,
      candidates,
    };
  }
  if (asOf < DUTY_BEGAN) {
    return {
      status: "before-the-duty",
      message: `The Duty began on ${DUTY_BEGAN}. Ask for that day or a later one.`,
      candidates: [area],
    };
  }
  return { status: "found", picture, type: typeOf(picture) };
}

function typeOf({ area, counties }: AreaDescription): AreaType {
  if (area.code === CITY_OF_LONDON) return "city-of-london";
  if (area.code === ISLES_OF_SCILLY) return "isles-of-scilly";
  if (area.kind === "london-borough") return "london-borough";
  if (area.kind === "welsh-principal-area") return "welsh-principal-area";
  return counties.length > 0 ? "shire-district" : "unitary-or-metropolitan-district";
}

/** Whether an area was there on an earlier day. One that only got another code was; one that took in others was not. */
export function existedOn({ code, from }: Pick<Area, "code" | "from">, day: string): boolean {
  if (from === undefined || from <= day) return true;
  return predecessorsOf(code).some((change) => {
    const before = change.kind === "code-change" && areas.find((area) => area.code === change.from);
    return before ? existedOn(before, day) : false;
  });
}

const CITY_OF_LONDON = "E09000001";
/** They count as a part of the City. Source: s.11(5). */
const temples: ReadonlySet<string> = new Set(["inner temple", "middle temple"]);
const ISLES_OF_SCILLY = "E06000053";
