import type { CodeList } from "./code-list.js";

/**
 * The kinds of specified authority, as Schedule 1 to the Act has them, in this project's own labels. Not every table
 * of the Schedule was read.
 *
 * @category codelists
 */
export const authorityTypes = {
  id: "authority-type",
  title: "Kinds of specified authority (this project's labels)",
  source: "schedule-1",
  codes: [
    { code: "police", label: "Chief officer of police" },
    { code: "fire_and_rescue", label: "Fire and rescue authority" },
    { code: "probation", label: "Probation service provider" },
    { code: "youth_offending_team", label: "Youth offending team" },
    { code: "icb", label: "Integrated care board (England)" },
    { code: "local_health_board", label: "Local health board (Wales)" },
    { code: "local_authority", label: "Local authority" },
  ],
} as const satisfies CodeList;

/**
 * How far an authority takes part, in this project's own labels.
 *
 * @category codelists
 */
export const engagements = {
  id: "engagement",
  title: "How far an authority takes part (this project's labels)",
  source: "project",
  codes: [
    { code: "full", label: "In all of the work" },
    { code: "partial", label: "In some of the work" },
    { code: "none", label: "Not at all" },
  ],
} as const satisfies CodeList;

/**
 * What an area's definition of serious violence includes, in this project's own labels.
 *
 * @category codelists
 */
export const violenceKinds = {
  id: "violence-kind",
  title: "What a definition of serious violence includes (this project's labels)",
  source: "act",
  codes: [
    { code: "violence_against_person", label: "Violence against the person" },
    { code: "violence_against_property", label: "Violence against property" },
    { code: "threats", label: "Threats of violence" },
    { code: "domestic_abuse", label: "Domestic abuse" },
    { code: "sexual_offences", label: "Sexual offences" },
  ],
} as const satisfies CodeList;

/**
 * Whether a group of relevant authorities was consulted, in this project's own labels.
 *
 * @category codelists
 */
export const consultations = {
  id: "consultation",
  title: "Whether authorities were consulted (this project's labels)",
  source: "project",
  codes: [
    { code: "yes", label: "All in the area were consulted" },
    { code: "no", label: "Not, or not all" },
    { code: "none_in_area", label: "There are none in the area" },
  ],
} as const satisfies CodeList;

/**
 * Data sets that partners usually share for a needs assessment, in this project's own labels. No official list
 * was read, so the list is pluggable.
 *
 * @category codelists
 */
export const dataFlows = {
  id: "data-flow",
  title: "Data sets that partners share (this project's labels)",
  source: "usual-data-sets",
  pluggable: true,
  codes: [
    { code: "recorded_crime", label: "Police: recorded crime" },
    { code: "knife_flag", label: "Police: offences with a knife" },
    { code: "homicide", label: "Police: homicides" },
    { code: "stop_and_search", label: "Police: stop and search" },
    { code: "custody", label: "Police: custody" },
    { code: "emergency_department_assaults", label: "Health: assaults treated in emergency departments" },
    { code: "hospital_admissions", label: "Health: hospital admissions" },
    { code: "ambulance", label: "Ambulance: calls to assaults" },
    { code: "mental_health", label: "Health: mental health" },
    { code: "substance_misuse", label: "Health: substance misuse" },
    { code: "fire_incidents", label: "Fire and rescue: incidents" },
    { code: "probation_caseload", label: "Probation: caseload" },
    { code: "reoffending", label: "Probation: reoffending" },
    { code: "youth_justice", label: "Youth justice: caseload and indicators" },
    { code: "exclusions", label: "Education: suspensions and exclusions" },
    { code: "absence", label: "Education: absence" },
    { code: "alternative_provision", label: "Education: alternative provision" },
    { code: "children_in_need", label: "Local authority: children in need" },
    { code: "looked_after_children", label: "Local authority: looked-after children" },
    { code: "missing_episodes", label: "Local authority: missing episodes" },
    { code: "housing", label: "Local authority: housing" },
    { code: "licensing", label: "Local authority: licensing" },
    { code: "community_safety", label: "Local authority: community safety" },
    { code: "prison_assaults", label: "Prison and youth custody: assaults" },
    { code: "prison_releases", label: "Prison and youth custody: releases to the area" },
  ],
} as const satisfies CodeList;

/**
 * How far the sharing of data has come, in this project's own labels.
 *
 * @category codelists
 */
export const flowStatuses = {
  id: "flow-status",
  title: "How far the sharing has come (this project's labels)",
  source: "project",
  codes: [
    { code: "live", label: "Data flow" },
    { code: "agreed", label: "Agreed and not yet flowing" },
    { code: "planned", label: "Planned" },
    { code: "refused", label: "Refused" },
  ],
} as const satisfies CodeList;
