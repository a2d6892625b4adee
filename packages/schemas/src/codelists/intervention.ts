import type { CodeList } from "./code-list.js";

/**
 * The strands of the Youth Endowment Fund's toolkit, by which approaches are told apart. Recalled, not read: the
 * toolkit grows, so the list is pluggable.
 *
 * @category codelists
 */
export const approaches = {
  id: "yef-strand",
  title: "Approaches, after the strands of the Youth Endowment Fund toolkit (recalled)",
  source: "yef-toolkit",
  pluggable: true,
  codes: [
    { code: "a_and_e_navigators", label: "A&E navigators" },
    { code: "adventure_and_wilderness", label: "Adventure and wilderness therapy" },
    { code: "after_school", label: "After-school programmes" },
    { code: "anti_bullying", label: "Anti-bullying programmes" },
    { code: "arts", label: "Arts programmes" },
    { code: "boot_camps", label: "Boot camps" },
    { code: "bystander", label: "Bystander interventions" },
    { code: "cctv", label: "CCTV" },
    { code: "cognitive_behavioural_therapy", label: "Cognitive behavioural therapy" },
    { code: "focused_deterrence", label: "Focused deterrence" },
    { code: "functional_family_therapy", label: "Functional family therapy" },
    { code: "hot_spots_policing", label: "Hot spots policing" },
    { code: "intensive_case_management", label: "Intensive case management" },
    { code: "knife_crime_education", label: "Knife crime education programmes" },
    { code: "knife_surrender", label: "Knife surrender schemes" },
    { code: "media_campaigns", label: "Media campaigns" },
    { code: "mediation", label: "Mediation" },
    { code: "mentoring", label: "Mentoring" },
    { code: "multi_systemic_therapy", label: "Multi-systemic therapy" },
    { code: "parenting", label: "Parenting programmes" },
    { code: "police_in_schools", label: "Police in schools" },
    { code: "pre_court_diversion", label: "Pre-court diversion" },
    { code: "preventing_exclusion", label: "Interventions to prevent exclusion from school" },
    { code: "prison_awareness", label: "Prison awareness programmes" },
    { code: "relationship_violence_lessons", label: "Relationship violence lessons and activities" },
    { code: "restorative_justice", label: "Restorative justice" },
    { code: "social_skills_training", label: "Social skills training" },
    { code: "sports", label: "Sports programmes" },
    { code: "stop_and_search", label: "Stop and search" },
    { code: "street_lighting", label: "Street lighting" },
    { code: "summer_jobs", label: "Summer employment programmes" },
    { code: "trauma_specific_therapies", label: "Trauma-specific therapies" },
    { code: "trauma_informed_training", label: "Trauma-informed training and service redesign" },
  ],
} as const satisfies CodeList;

/**
 * Who runs an intervention, in this project's own labels.
 *
 * @category codelists
 */
export const providerTypes = {
  id: "provider-type",
  title: "Kinds of provider (this project's labels)",
  source: "project",
  codes: [
    { code: "vcse", label: "Voluntary, community or social enterprise" },
    { code: "statutory", label: "Statutory body" },
    { code: "private", label: "Private company" },
    { code: "education", label: "School, college or university" },
    { code: "health", label: "Health body" },
    { code: "mixed", label: "Several of these together" },
  ],
} as const satisfies CodeList;

/**
 * Whom an intervention is for, in this project's own labels.
 *
 * @category codelists
 */
export const interventionLevels = {
  id: "intervention-level",
  title: "Levels of intervention (this project's labels)",
  source: "project",
  codes: [
    { code: "universal", label: "For everybody" },
    { code: "targeted", label: "For those at risk" },
    { code: "specialist", label: "For those already involved in violence" },
  ],
} as const satisfies CodeList;

/**
 * Where an intervention happens, in this project's own labels.
 *
 * @category codelists
 */
export const interventionSettings = {
  id: "intervention-setting",
  title: "Settings (this project's labels)",
  source: "project",
  codes: [
    { code: "school" },
    { code: "community" },
    { code: "custody" },
    { code: "hospital" },
    { code: "home" },
    { code: "online" },
    { code: "public_space" },
    { code: "other" },
  ],
} as const satisfies CodeList;

/**
 * What pays for an intervention, in this project's own labels.
 *
 * @category codelists
 */
export const fundingSources = {
  id: "funding-source",
  title: "Sources of money (this project's labels)",
  source: "project",
  codes: [
    { code: "svd_grant", label: "The Duty grant" },
    { code: "vru", label: "The grant of a violence reduction unit" },
    { code: "match", label: "Match funding" },
    { code: "other", label: "Other" },
  ],
} as const satisfies CodeList;

/**
 * How an intervention is evaluated, in this project's own labels.
 *
 * @category codelists
 */
export const evaluations = {
  id: "evaluation",
  title: "Kinds of evaluation (this project's labels)",
  source: "project",
  codes: [
    { code: "none", label: "Not evaluated" },
    { code: "monitoring", label: "Monitoring only" },
    { code: "pre_post", label: "Before and after" },
    { code: "comparison", label: "With a comparison group" },
    { code: "rct", label: "Randomised controlled trial" },
  ],
} as const satisfies CodeList;
