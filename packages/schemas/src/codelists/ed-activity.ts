import type { CodeList } from "./code-list.js";

/**
 * The kinds of urgent and emergency care. The codes are from general knowledge; the list is pluggable.
 *
 * @category codelists
 */
export const emergencyActivityTypes = {
  id: "ecds-activity-type",
  title: "Types of urgent and emergency care activity (recalled)",
  source: "activity-types",
  pluggable: true,
  codes: [
    { code: "01", label: "Emergency department led by a consultant, open 24 hours" },
    { code: "02", label: "Emergency department of a single specialty" },
    { code: "03", label: "Other emergency department or minor injury unit" },
    { code: "04", label: "Walk-in centre" },
    { code: "05", label: "Same day emergency care" },
  ],
} as const satisfies CodeList;
