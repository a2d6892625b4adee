import type { CodeList } from "./code-list.js";

/**
 * Whether figures may still change.
 *
 * @category codelists
 */
export const figureStatuses = {
  id: "figure-status",
  title: "Whether the figures may still change (this project's labels)",
  source: "project",
  codes: [
    { code: "provisional", label: "They may still change" },
    { code: "final", label: "They are final" },
  ],
} as const satisfies CodeList;
