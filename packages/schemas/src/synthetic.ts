/**
 * Made-up files of the returns: right ones, and ones that break the rules they are asked to break, at known cells.
 *
 * @module
 */
export { csvLines } from "./synthetic/csv.js";
export {
  notPlantable,
  type PlantedFinding,
  SyntheticError,
  type SyntheticNeeds,
  type SyntheticOptions,
  type SyntheticReturn,
  type SyntheticRow,
  syntheticReturn,
  waysToPlant,
} from "./synthetic/synthetic-return.js";
