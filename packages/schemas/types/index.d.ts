/**
 * Every document of the model as a TypeScript interface, without zod and without cost at run time.
 *
 * Generated from the JSON Schemas of `@svd/schemas/model`. To change it, change the schema and run: npm run generate
 *
 * @module
 */

/**
 * How a fact came here: read in the source, computed or inferred from what was read, or recalled from memory.
 */
export type Certainty = "read" | "computed" | "inferred" | "recalled";
/**
 * How the change on last year is held back. Source: practice: floors of police grants, phased change in Thames Valley, the refresh of the London crime prevention fund.
 */
export type Damping =
  | {
      /**
       * Nobody changes by less than a floor, paid for within the head by scaling back the gains of the others.
       */
      kind: "floor";
      /**
       * The least change on last year, in percent. Below zero it is the greatest cut.
       */
      floorPercent: string;
      /**
       * The greatest change on last year, in percent.
       */
      ceilingPercent?: string;
    }
  | {
      /**
       * Nobody gets less than last year. This costs more than there is, and the statement says how much.
       */
      kind: "hold-harmless";
    }
  | {
      /**
       * From what each had last year to what the method gives, over some years.
       */
      kind: "pace";
      /**
       * The years, in order. The year of the plan is one of them; the last is on the target.
       *
       * @minItems 2
       * @maxItems 20
       */
      years: FinancialYear[];
      /**
       * How much of the way is gone by the end of each year, the last all of it. Left out, the steps are even.
       *
       * @minItems 2
       * @maxItems 20
       */
      path?: PlanShare[];
    };
/**
 * The id of a document in its dossier, in lower case letters, digits and hyphens. Other documents cite it.
 */
export type DocumentId = string;
/**
 * Twelve months from 1 April, written as the first year and the last two digits of the second. Source: SI 2007/1830 reg 2 for the year of a community safety partnership; practice for grants.
 */
export type FinancialYear = string;
/**
 * The two heads under which the Duty grant comes. labour: staff time; non-labour: interventions, training, equipment, communications. No official definition was found. Source: practice: published decisions on the Duty grant in London, Surrey and West Mercia.
 */
export type GrantHead = "labour" | "non-labour";
/**
 * What the gateway of the Duty does not let through: patient information, whoever holds it; personal information from a health or social care authority; what data protection legislation bars; what the Investigatory Powers Act 2016 bars. Source: PCSC Act 2022 ss.16(4), 17(6).
 */
export type InformationExclusion =
  "patient-information" | "personal-information-from-health" | "data-protection" | "investigatory-powers";
/**
 * The power or duty under which information is shared. section-16: the power of the Duty, between specified authorities, local policing bodies and relevant authorities only; section-17: a request of the local policing body, which has to be answered; section-10-regulations: regulations for prescribed persons; section-115 and section-17a: of the Crime and Disorder Act, for whom see there; other-power: any other. Source: PCSC Act 2022 ss.10, 16, 17; CDA 1998 ss.17A, 115 (the last two recalled).
 */
export type InformationGateway =
  "section-16" | "section-17" | "section-10-regulations" | "section-115" | "section-17a" | "other-power";
/**
 * aggregate: counts; depersonalised: rows that identify no one; personal: identifies someone, alone or with other information; patient: personal information about someone's health or care, or derived from it. Source: PCSC Act 2022 s.10(10) for personal and patient information; practice for the others.
 */
export type InformationKind = "aggregate" | "depersonalised" | "personal" | "patient";
/**
 * Money taken from a head before it is shared out: a sum, a fixed post, its part of a jointly funded post, or a share of it. Source: practice: fixed posts in West Mercia and Surrey, shares kept back in Thames Valley and Sussex.
 */
export type KeptBack =
  | {
      /**
       * What it is kept back for. No two of a head have the same.
       */
      title: string;
      /**
       * The head it is taken from. Source: practice: published decisions on the Duty grant and on grants of violence reduction units.
       */
      head: PlanHead;
      /**
       * A fixed sum.
       */
      kind: "sum";
      /**
       * The sum, in pence.
       */
      amountPence: Pence;
    }
  | {
      /**
       * What it is kept back for. No two of a head have the same.
       */
      title: string;
      /**
       * The head it is taken from. Source: practice: published decisions on the Duty grant and on grants of violence reduction units.
       */
      head: PlanHead;
      /**
       * What a fixed post costs the grant.
       */
      kind: "post";
      /**
       * The post in the dossier.
       */
      post: DocumentId;
      /**
       * What the grant pays of the post in the year, in pence. Other funders pay theirs.
       */
      amountPence: Pence;
    }
  | {
      /**
       * What it is kept back for. No two of a head have the same.
       */
      title: string;
      /**
       * The head it is taken from. Source: practice: published decisions on the Duty grant and on grants of violence reduction units.
       */
      head: PlanHead;
      /**
       * What the grant pays of a jointly funded post, worked out from its cost.
       */
      kind: "shared-post";
      /**
       * The post in the dossier.
       */
      post?: DocumentId;
      /**
       * What the post costs in the year, on-costs included, in pence.
       */
      fullCostPence: Pence;
      /**
       * The pay in that, in pence.
       */
      salaryPence: Pence;
      /**
       * Who pays for it, this grant among them.
       *
       * @minItems 1
       * @maxItems 20
       */
      funders: PlanFunder[];
      /**
       * The name of the funder that is this grant. What it pays is kept back.
       */
      grant: string;
      /**
       * The name of the funder that employs the post and takes the odd pence. Left out, who pays the rest takes them.
       */
      host?: string;
    }
  | {
      /**
       * What it is kept back for. No two of a head have the same.
       */
      title: string;
      /**
       * The head it is taken from. Source: practice: published decisions on the Duty grant and on grants of violence reduction units.
       */
      head: PlanHead;
      /**
       * A share of the head.
       */
      kind: "rate";
      /**
       * How much of it is kept back. Source: this model.
       */
      share: PlanShare;
      /**
       * gross: of the whole head; rest: of what sums and shares of the whole leave.
       */
      of: "gross" | "rest";
    };
/**
 * The GSS code of a district, London borough, unitary authority or Welsh principal area, or the id that the local-authorities register gives an authority whose code is not yet published. Only the form is checked here. Source: PCSC Act 2022 s.11(4) for what is an area; Office for National Statistics for the code.
 */
export type LocalGovernmentAreaCode = string;
/**
 * An indicator of need and how much of the money follows it. Source: practice: formulas of Thames Valley and of police grants.
 */
export type NeedComponent =
  | {
      /**
       * What is counted, such as population.
       */
      name: string;
      /**
       * How much of the money follows it. The shares of all components add to the whole. Source: this model.
       */
      share: PlanShare;
      /**
       * The same for every recipient.
       */
      kind: "equal";
    }
  | {
      /**
       * What is counted, such as population.
       */
      name: string;
      /**
       * How much of the money follows it. The shares of all components add to the whole. Source: this model.
       */
      share: PlanShare;
      /**
       * A number of people or events, which grows with the size of the recipient.
       */
      kind: "count";
      /**
       * Its value for every recipient. A missing one is an error, never zero.
       *
       * @minItems 1
       * @maxItems 5000
       */
      values: RecipientCount[];
      /**
       * The year or the vintage of the values.
       */
      period?: string;
    }
  | {
      /**
       * What is counted, such as population.
       */
      name: string;
      /**
       * How much of the money follows it. The shares of all components add to the whole. Source: this model.
       */
      share: PlanShare;
      /**
       * A rate, which says nothing of size and is multiplied by what it is a rate of.
       */
      kind: "rate";
      /**
       * Its value for every recipient. A missing one is an error, never zero.
       *
       * @minItems 1
       * @maxItems 5000
       */
      values: RecipientCount[];
      /**
       * The year or the vintage of the values.
       */
      period?: string;
      /**
       * What it is a rate of, such as population, for every recipient.
       *
       * @minItems 1
       * @maxItems 5000
       */
      denominator: RecipientValue[];
    };
/**
 * An amount of money in whole pence, up to a thousand million pounds. 1250 is £12.50.
 */
export type Pence = number;
/**
 * A day of the calendar, written YYYY-MM-DD.
 */
export type PlainDate = string;
/**
 * A body that pays towards a jointly funded post. Source: practice: jointly funded posts.
 */
export type PlanFunder =
  | {
      /**
       * The funder. No two of a post have the same.
       */
      name: string;
      /**
       * The most that it pays, in pence.
       */
      capPence?: Pence;
      /**
       * A share of the cost.
       */
      gives: "share";
      /**
       * How much of it. Source: this model.
       */
      share: PlanShare;
      /**
       * full-cost: of all that the post costs, on-costs included; salary: of the pay alone. A third of the one is far from a third of the other.
       */
      of: "full-cost" | "salary";
    }
  | {
      /**
       * The funder. No two of a post have the same.
       */
      name: string;
      /**
       * The most that it pays, in pence.
       */
      capPence?: Pence;
      /**
       * A fixed sum.
       */
      gives: "sum";
      /**
       * The sum, in pence.
       */
      amountPence: Pence;
    }
  | {
      /**
       * The funder. No two of a post have the same.
       */
      name: string;
      /**
       * The most that it pays, in pence.
       */
      capPence?: Pence;
      /**
       * What the others leave. One funder of a post at most.
       */
      gives: "rest";
    };
/**
 * A part of the grant that is shared out separately. labour and non-labour: the heads of the Duty grant; whole: money that does not come in heads. Source: practice: published decisions on the Duty grant and on grants of violence reduction units.
 */
export type PlanHead = "labour" | "non-labour" | "whole";
/**
 * Who gets a penny where claims are equal. Source: this model.
 */
export type PlanTieRule =
  | {
      /**
       * Who is listed first from a place on, going round, so that no body always gains.
       */
      rule: "rotate";
      /**
       * The place, counted from 0, or the year.
       */
      from: number;
    }
  | {
      /**
       * A draw that comes out the same whenever the seed is the same.
       */
      rule: "draw";
      /**
       * What the draw starts from.
       */
      seed: string;
    }
  | {
      /**
       * larger-weight: the larger weight, then who is listed first; listed: who is listed first; by-id: the first by id; error: nobody, and people decide.
       */
      rule: "larger-weight" | "listed" | "by-id" | "error";
    };
/**
 * An educational, prison or youth custody authority. It has to be consulted on a strategy and may be named in it, but the Duty of section 8 does not rest on it. Source: PCSC Act 2022 ss.12, 15(1), Sch 2.
 */
export type RelevantAuthority =
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "relevant-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, where a register lists the institution. Left out otherwise.
       */
      body?: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * The local government area where the institution is. Source: PCSC Act 2022 s.12, Sch 2 (the rows of schools were read, the others are recalled).
       */
      area: LocalGovernmentAreaCode;
      /**
       * First day it held. Left out where the first day is not known.
       */
      from?: PlainDate;
      /**
       * Last day it held, included. Left out while no end is known.
       */
      to?: PlainDate;
      /**
       * The governing body or proprietor of a school, Academy or other institution. It is never the council, and each one has to be consulted. Which institutions the Schedule lists was not read to the end. Source: PCSC Act 2022 s.12, Sch 2 (read in part), s.8(4).
       */
      kind: "educational-authority";
      /**
       * Who answers for the institution. That a management committee answers for a pupil referral unit is recalled: the end of the Schedule was not read. Source: PCSC Act 2022 Sch 2.
       */
      bearer: "governing-body" | "proprietor" | "management-committee";
    }
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "relevant-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, where a register lists the institution. Left out otherwise.
       */
      body?: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * The local government area where the institution is. Source: PCSC Act 2022 s.12, Sch 2 (the rows of schools were read, the others are recalled).
       */
      area: LocalGovernmentAreaCode;
      /**
       * First day it held. Left out where the first day is not known.
       */
      from?: PlainDate;
      /**
       * Last day it held, included. Left out while no end is known.
       */
      to?: PlainDate;
      /**
       * The governor of a prison, or the director of a contracted-out one (recalled). Source: PCSC Act 2022 s.12, s.18(5)(b); the row of the Schedule was not read.
       */
      kind: "prison-authority";
      /**
       * Who is in charge. It matters for directions: none can be given to a governor. Source: PCSC Act 2022 s.18(5)(b).
       */
      bearer: "governor" | "director-of-contracted-out-prison";
    }
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "relevant-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, where a register lists the institution. Left out otherwise.
       */
      body?: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * The local government area where the institution is. Source: PCSC Act 2022 s.12, Sch 2 (the rows of schools were read, the others are recalled).
       */
      area: LocalGovernmentAreaCode;
      /**
       * First day it held. Left out where the first day is not known.
       */
      from?: PlainDate;
      /**
       * Last day it held, included. Left out while no end is known.
       */
      to?: PlainDate;
      /**
       * Whoever is in charge of an institution that holds young people (recalled). Source: PCSC Act 2022 s.12; the row of the Schedule was not read.
       */
      kind: "youth-custody-authority";
      /**
       * What it is in charge of. Young offender institutions, secure training centres and secure colleges stand in the Act; the others are recalled. Source: PCSC Act 2022 s.18(5)(b), (c).
       */
      institution:
        | "young-offender-institution"
        | "secure-training-centre"
        | "secure-college"
        | "secure-childrens-home"
        | "other-secure-accommodation";
    };
/**
 * error must be fixed; query must be fixed or explained; warning should be looked at; info is for the record.
 */
export type Severity = "error" | "query" | "warning" | "info";
/**
 * How what is left of each head is shared out, by the names of `@svd/funding`. Source: this model; practice: published decisions on grants.
 */
export type SharingMethod =
  | {
      /**
       * The same for all, head by head.
       */
      kind: "equal-share";
    }
  | {
      /**
       * By the weights of the recipients, head by head.
       */
      kind: "pro-rata";
      /**
       * How exact shares become whole pence. Left out, it is largest-remainder.
       */
      rounding?:
        | "largest-remainder"
        | "sainte-lague"
        | "dhondt"
        | "adams"
        | "dean"
        | "huntington-hill"
        | "quota"
        | "cumulative";
    }
  | {
      /**
       * By weight over all heads at once, so that both sums are kept.
       */
      kind: "split-heads";
    }
  | {
      /**
       * By weight, head by head, within bounds that are kept exactly.
       */
      kind: "floors-and-caps";
      /**
       * The floors and caps.
       *
       * @minItems 1
       * @maxItems 10000
       */
      bounds: PlanBound[];
    }
  | {
      /**
       * A flat amount for each area covered, and the rest of each head by weight.
       */
      kind: "flat-plus-weighted";
      /**
       * The flat amount of each head, for each area.
       *
       * @minItems 1
       * @maxItems 10
       */
      flat: PlanLine[];
      /**
       * Recipients that get a flat amount of their own, whatever the number of areas.
       *
       * @minItems 1
       * @maxItems 10000
       */
      exceptions?: FlatException[];
    }
  | {
      /**
       * What each had last year, all changed by one percentage, head by head.
       */
      kind: "uniform-change";
    }
  | {
      /**
       * Recipients are ranked by a count, and as many of the first as together reach a part of it get the amounts of their tiers.
       */
      kind: "ranked-coverage";
      /**
       * What is counted, such as admissions.
       */
      name: string;
      /**
       * Its value for every recipient. A missing one is an error, never zero.
       *
       * @minItems 1
       * @maxItems 5000
       */
      values: RecipientCount[];
      /**
       * The year or the vintage of the values.
       */
      period?: string;
      /**
       * The part of all counts that those funded have to reach. Source: this model.
       */
      coverage: PlanShare;
      /**
       * The amounts, from the first rank on. The last tier takes all ranks that are left.
       *
       * @minItems 1
       * @maxItems 100
       */
      tiers: PlanTier[];
      /**
       * What suppressed counts are taken for. Source: this model.
       */
      suppressed?: SuppressedCounts;
    }
  | {
      /**
       * By several indicators at once, head by head, rounded once.
       */
      kind: "needs-formula";
      /**
       * The indicators and their shares.
       *
       * @minItems 1
       * @maxItems 50
       */
      components: NeedComponent[];
      /**
       * What suppressed counts are taken for. Source: this model.
       */
      suppressed?: SuppressedCounts;
      /**
       * How exact shares become whole pence. Left out, it is largest-remainder.
       */
      rounding?:
        | "largest-remainder"
        | "sainte-lague"
        | "dhondt"
        | "adams"
        | "dean"
        | "huntington-hill"
        | "quota"
        | "cumulative";
    };
/**
 * A body on whom the Duty rests: one of those in the first column of Schedule 1, for the areas in the second. Not the same set as the responsible authorities of a community safety partnership. Source: PCSC Act 2022 s.11(1), Sch 1.
 */
export type SpecifiedAuthority =
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "specified-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, by its code.
       */
      body: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * Every local government area for which it is a specified authority. Source: PCSC Act 2022 s.11(6), Sch 1 (read in part).
       *
       * @minItems 1
       * @maxItems 400
       */
      areas: SpecifiedFor[];
      /**
       * The functions or the capacity in which alone it is specified, where the Schedule limits it so. The Common Council is specified only as a local authority; a combined authority may be specified only as the fire and rescue authority (recalled). Source: PCSC Act 2022 s.11(2), (3).
       */
      limits?: string;
      /**
       * A council: district, county, London borough, Welsh, the Common Council or Scilly's. Source: PCSC Act 2022 Sch 1.
       */
      kind: "local-authority";
      /**
       * Which entry of the Schedule it is. The Common Council of the City of London is specified as a local authority only; as police authority it is a local policing body, and that is another document. Source: PCSC Act 2022 s.11(2), (3), Sch 1.
       */
      form:
        | "district-council"
        | "county-council-without-districts"
        | "county-council-with-districts"
        | "london-borough-council"
        | "common-council-as-local-authority"
        | "council-of-the-isles-of-scilly"
        | "county-council-in-wales"
        | "county-borough-council";
    }
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "specified-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, by its code.
       */
      body: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * Every local government area for which it is a specified authority. Source: PCSC Act 2022 s.11(6), Sch 1 (read in part).
       *
       * @minItems 1
       * @maxItems 400
       */
      areas: SpecifiedFor[];
      /**
       * The functions or the capacity in which alone it is specified, where the Schedule limits it so. The Common Council is specified only as a local authority; a combined authority may be specified only as the fire and rescue authority (recalled). Source: PCSC Act 2022 s.11(2), (3).
       */
      limits?: string;
      /**
       * The chief officer of police of a police area. The office is the authority, not the force and not the local policing body (inferred). Source: Home Office guidance of December 2022 para 4 for the body; the table of Schedule 1 was not read.
       */
      kind: "chief-officer-of-police";
      /**
       * The office. Source: recalled: the offices were not read in the law.
       */
      form:
        | "chief-constable"
        | "commissioner-of-police-of-the-metropolis"
        | "commissioner-of-police-for-the-city-of-london";
    }
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "specified-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, by its code.
       */
      body: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * Every local government area for which it is a specified authority. Source: PCSC Act 2022 s.11(6), Sch 1 (read in part).
       *
       * @minItems 1
       * @maxItems 400
       */
      areas: SpecifiedFor[];
      /**
       * The functions or the capacity in which alone it is specified, where the Schedule limits it so. The Common Council is specified only as a local authority; a combined authority may be specified only as the fire and rescue authority (recalled). Source: PCSC Act 2022 s.11(2), (3).
       */
      limits?: string;
      /**
       * The fire and rescue authority: the authority, not the fire service. Source: Home Office guidance of December 2022 para 4 for the body; the table of Schedule 1 was not read.
       */
      kind: "fire-and-rescue-authority";
      /**
       * How it is governed. pfcc: an authority of its own whose holder is also the police, fire and crime commissioner; mayor: a combined authority, specified as fire authority alone. Source: recalled: forms of fire governance were not read in the law.
       */
      form:
        | "combined"
        | "metropolitan"
        | "county-council"
        | "unitary-council"
        | "pfcc"
        | "mayor"
        | "london-fire-commissioner"
        | "council-of-the-isles-of-scilly";
    }
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "specified-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, by its code.
       */
      body: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * Every local government area for which it is a specified authority. Source: PCSC Act 2022 s.11(6), Sch 1 (read in part).
       *
       * @minItems 1
       * @maxItems 400
       */
      areas: SpecifiedFor[];
      /**
       * The functions or the capacity in which alone it is specified, where the Schedule limits it so. The Common Council is specified only as a local authority; a combined authority may be specified only as the fire and rescue authority (recalled). Source: PCSC Act 2022 s.11(2), (3).
       */
      limits?: string;
      /**
       * An integrated care board, in England. An area may lie in several. Source: Home Office guidance of December 2022 para 4 for the body; the table of Schedule 1 was not read.
       */
      kind: "integrated-care-board";
    }
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "specified-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, by its code.
       */
      body: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * Every local government area for which it is a specified authority. Source: PCSC Act 2022 s.11(6), Sch 1 (read in part).
       *
       * @minItems 1
       * @maxItems 400
       */
      areas: SpecifiedFor[];
      /**
       * The functions or the capacity in which alone it is specified, where the Schedule limits it so. The Common Council is specified only as a local authority; a combined authority may be specified only as the fire and rescue authority (recalled). Source: PCSC Act 2022 s.11(2), (3).
       */
      limits?: string;
      /**
       * A Local Health Board, in Wales. Source: Home Office guidance of December 2022 para 4 for the body; the table of Schedule 1 was not read.
       */
      kind: "local-health-board";
    }
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "specified-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, by its code.
       */
      body: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * Every local government area for which it is a specified authority. Source: PCSC Act 2022 s.11(6), Sch 1 (read in part).
       *
       * @minItems 1
       * @maxItems 400
       */
      areas: SpecifiedFor[];
      /**
       * The functions or the capacity in which alone it is specified, where the Schedule limits it so. The Common Council is specified only as a local authority; a combined authority may be specified only as the fire and rescue authority (recalled). Source: PCSC Act 2022 s.11(2), (3).
       */
      limits?: string;
      /**
       * A provider of probation services. An area may have several. Source: PCSC Act 2022 Sch 1.
       */
      kind: "probation-provider";
      /**
       * Whether the provider is the Secretary of State, acting through the Probation Service: no direction can be given then. Source: PCSC Act 2022 s.18(5)(a).
       */
      form: "secretary-of-state" | "other-provider";
    }
  | {
      /**
       * The kind of document, so that a file says by itself what it holds.
       */
      documentType: "specified-authority";
      /**
       * The id by which other documents of the dossier cite this one.
       */
      id: DocumentId;
      /**
       * Where the facts come from, and which values are made up.
       */
      provenance?: Provenance;
      /**
       * The body, by its code.
       */
      body: BodyReference;
      /**
       * Every name it has or had: statutory, trading and short.
       *
       * @minItems 1
       * @maxItems 20
       */
      names: DatedName[];
      /**
       * Every local government area for which it is a specified authority. Source: PCSC Act 2022 s.11(6), Sch 1 (read in part).
       *
       * @minItems 1
       * @maxItems 400
       */
      areas: SpecifiedFor[];
      /**
       * The functions or the capacity in which alone it is specified, where the Schedule limits it so. The Common Council is specified only as a local authority; a combined authority may be specified only as the fire and rescue authority (recalled). Source: PCSC Act 2022 s.11(2), (3).
       */
      limits?: string;
      /**
       * A youth offending team, which is its name in law. Many trade as a youth justice service: see its names. Source: PCSC Act 2022 Sch 1 (the end of the row was not read).
       */
      kind: "youth-offending-team";
    };
/**
 * section-8: the strategy every local government area must have; section-9: a strategy for a wider, relevant area. Source: PCSC Act 2022 ss.8(3)(c), 9(3).
 */
export type StrategyPower = "section-8" | "section-9";
/**
 * How far a strategy is. The law names the steps; the states are this model's way of keeping them in order. Source: PCSC Act 2022 ss.8(4), (7), (8), (11), 9(4), (8), (9); SI 2022/1304 regs 2 to 6.
 */
export type StrategyState =
  | "drafting"
  | "consulting"
  | "agreed"
  | "screened"
  | "published"
  | "submitted"
  | "in-force"
  | "under-review"
  | "revising"
  | "superseded";
/**
 * What a whole check came to: rejected when there is an error, accepted-with-queries when there is a query and no error, else accepted.
 */
export type Verdict = "accepted" | "accepted-with-queries" | "rejected";

/**
 * Something to be done, with its owners, measures and dates. Source: PCSC Act 2022 ss.8(5), 9(5) for actions of relevant authorities; practice for delivery plans.
 */
export interface Action {
  /**
   * The id of the action in its document.
   */
  id: DocumentId;
  /**
   * What is to be done, in one line.
   */
  title: string;
  /**
   * What is to be done.
   */
  description?: string;
  /**
   * Who answers for it. An action without an owner is not yet settled.
   *
   * @maxItems 50
   */
  owners: PostHolder[];
  /**
   * Who else takes part.
   *
   * @maxItems 100
   */
  partners?: BodyReference[];
  /**
   * How its success is told.
   *
   * @maxItems 20
   */
  measures?: Measure[];
  /**
   * The interventions through which it is done.
   *
   * @maxItems 50
   */
  interventions?: DocumentId[];
  /**
   * The day it begins.
   */
  start?: PlainDate;
  /**
   * The day by which it is to be done.
   */
  due?: PlainDate;
  /**
   * How far it is.
   */
  status: "planned" | "under-way" | "done" | "stopped";
  /**
   * The relevant authorities that the strategy names to carry it out. They must, save where the Act excuses them. Source: PCSC Act 2022 ss.8(5), 9(5), 15(4), (7).
   *
   * @maxItems 100
   */
  namedRelevantAuthorities?: BodyReference[];
}
/**
 * Which specified authorities agreed to one version of a strategy. That all of them have to is inferred from the Duty being joint. Source: PCSC Act 2022 s.8(1), (3) (inferred).
 */
export interface AgreementRecord {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "agreement-record";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The response strategy it is about.
   */
  strategy: DocumentId;
  /**
   * The version of the strategy. Every revision has records of its own. Source: PCSC Act 2022 ss.8(11), 9(11); SI 2022/1304 reg 2.
   */
  version: number;
  /**
   * The specified authorities that agreed.
   *
   * @maxItems 400
   */
  agreements: AuthorityAgreement[];
}
/**
 * An area named by its code in a register of `@svd/reference-data`. Only the form of the code is checked here: whether the area exists on the day is for the checks of a dossier.
 */
export interface AreaReference {
  /**
   * The register of `@svd/reference-data` that holds the code.
   */
  register: "local-authorities" | "community-safety-partnerships" | "police-force-areas" | "regions";
  /**
   * The code of the area in that register.
   */
  code: string;
  /**
   * The name, for people who read the file. The code counts.
   */
  name?: string;
}
/**
 * That one specified authority agreed to a strategy. Source: PCSC Act 2022 s.8(1), (3): the Duty is joint.
 */
export interface AuthorityAgreement {
  /**
   * The specified authority.
   */
  authority: BodyReference;
  /**
   * The day it agreed.
   */
  on: PlainDate;
  /**
   * How it agreed: a committee, a decision notice, an office. Never a name.
   */
  by?: string;
}
/**
 * A part of a grant that is paid on to one body. Source: SI 2022/1304 reg 8; practice.
 */
export interface Award {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "award";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The grant it is paid from.
   */
  grant: DocumentId;
  /**
   * The body that receives it. A partnership has no legal personality: name the authority that holds the money.
   */
  recipient: BodyReference;
  /**
   * The head of the grant. Source: practice: published decisions on the Duty grant in London, Surrey and West Mercia.
   */
  head?: GrantHead;
  /**
   * The amount, in pence.
   */
  amountPence: Pence;
  /**
   * The day it was decided.
   */
  decidedOn?: PlainDate;
  /**
   * What it is for.
   */
  purpose: string;
  /**
   * Its conditions, repayment included. Source: SI 2022/1304 reg 8.
   */
  conditions?: string;
}
/**
 * The board that governs a partnership. For a community safety partnership this is the strategy group of the regulations, often called executive or partnership board. Source: SI 2007/1830 reg 3 (England); SI 2007/3076 reg 3 (Wales); practice for violence reduction units.
 */
export interface Board {
  /**
   * Every name it has or had: statutory, trading and short.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: DatedName[];
  /**
   * What it is for and what it leads.
   */
  purpose: string;
  /**
   * Who sits on it, and when.
   *
   * @maxItems 200
   */
  members: Membership[];
  /**
   * How often it meets, and met. Left out where it is not known.
   *
   * @maxItems 20
   */
  cadence?: MeetingCadence[];
  /**
   * The meetings it has held.
   *
   * @maxItems 1000
   */
  meetings?: Meeting[];
}
/**
 * A body named by its code in a register. A chief officer of police is named by the code of the police force area; an educational authority by the unique reference number of its school or college; a body that has no register by the id of its document in the dossier (register `dossier`). Only the form of the code is checked here.
 */
export interface BodyReference {
  /**
   * The register that holds the code.
   */
  register:
    | "local-authorities"
    | "police-force-areas"
    | "fire-and-rescue-authorities"
    | "integrated-care-boards"
    | "local-health-boards"
    | "probation-regions"
    | "youth-justice-services"
    | "local-policing-bodies"
    | "community-safety-partnerships"
    | "violence-reduction-units"
    | "schools-and-colleges"
    | "dossier";
  /**
   * The code of the body in that register.
   */
  code: string;
  /**
   * The name, for people who read the file. The code counts.
   */
  name?: string;
}
/**
 * A demand for payment from an award, for costs of a stated time. Source: practice: grant agreements.
 */
export interface Claim {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "claim";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The award it is claimed from.
   */
  award: DocumentId;
  /**
   * The time in which the costs fell.
   */
  period: Period;
  /**
   * The day it was made.
   */
  claimedOn: PlainDate;
  /**
   * What it is for.
   *
   * @minItems 1
   * @maxItems 1000
   */
  lines: ClaimLine[];
  /**
   * How far it is.
   */
  status: "made" | "accepted" | "paid" | "refused";
  /**
   * The day it was paid.
   */
  paidOn?: PlainDate;
}
/**
 * One thing a claim is for.
 */
export interface ClaimLine {
  /**
   * What was paid for.
   */
  description: string;
  /**
   * The head of the grant. Source: practice: published decisions on the Duty grant in London, Surrey and West Mercia.
   */
  head?: GrantHead;
  /**
   * The post, where it is for one.
   */
  post?: DocumentId;
  /**
   * The intervention, where it is for one.
   */
  intervention?: DocumentId;
  /**
   * The amount claimed, in pence.
   */
  amountPence: Pence;
}
/**
 * Where a column stands in the file.
 */
export interface ColumnPlace {
  /**
   * The name the definition gives the column; empty for a column that the definition does not know.
   */
  name: string;
  /**
   * Position in the file, counted from 0.
   */
  index: number;
  /**
   * The letters a spreadsheet shows above the column.
   */
  letter: string;
}
/**
 * The yearly agreement of the county strategy group in a two-tier county of England. Source: SI 2007/1830 reg 9.
 */
export interface CommunitySafetyAgreement {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "community-safety-agreement";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its title.
   */
  title: string;
  /**
   * The two-tier county.
   */
  county: AreaReference;
  /**
   * The responsible authorities that work together under it.
   *
   * @minItems 1
   * @maxItems 200
   */
  parties: BodyReference[];
  /**
   * The year before whose end it was prepared. Source: SI 2007/1830 reg 9.
   */
  year: FinancialYear;
  /**
   * The district strategic assessments on which it is based.
   *
   * @maxItems 50
   */
  assessments?: DocumentId[];
  /**
   * How the authorities work together across the county, on serious violence among other things. Source: SI 2007/1830 reg 9.
   */
  jointWork: string;
  /**
   * The day a copy was sent. Source: SI 2007/1830 reg 9A.
   */
  sentToLocalPolicingBodyOn?: PlainDate;
}
/**
 * The responsible authorities of an area working together under the Crime and Disorder Act. It cannot hold the Duty, which rests on the specified authorities (inferred). Source: CDA 1998 ss.5, 6; SI 2007/1830 (England); SI 2007/3076 (Wales).
 */
export interface CommunitySafetyPartnership {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "community-safety-partnership";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The area of the partnership in the community-safety-partnerships register.
   */
  area: AreaReference;
  /**
   * Every name it has or had: statutory, trading and short.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: DatedName[];
  /**
   * The local government areas it covers. In England a combination agreement may join several; older mergers were made by order. Either merges the partnerships, never the areas of the Duty (inferred). Source: CDA 1998 s.5(1A) to (1F).
   *
   * @minItems 1
   * @maxItems 50
   */
  covers: CoveredArea[];
  /**
   * Its strategy group, under its local name. Source: SI 2007/1830 reg 3 (England); SI 2007/3076 reg 3 (Wales); practice for violence reduction units.
   */
  board: Board;
  /**
   * The public meetings that the strategy group held: at least one in each year from 1 April, attended by senior people of each responsible authority. Source: SI 2007/1830 reg 12(4); SI 2007/3076 regs 10 to 12.
   *
   * @maxItems 200
   */
  publicMeetings?: Meeting[];
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * One body that was consulted on a strategy, and what came of it. Source: PCSC Act 2022 ss.8(4), 9(4).
 */
export interface ConsultationEntry {
  /**
   * The body that was consulted.
   */
  consultee: BodyReference;
  /**
   * Why it was consulted. Each educational, prison and youth custody authority has to be; for a section 9 strategy every other specified authority of the area as well; anyone else is a choice. Source: PCSC Act 2022 ss.8(4), 9(4).
   */
  consultedAs:
    | "educational-authority"
    | "prison-authority"
    | "youth-custody-authority"
    | "other-specified-authority"
    | "other";
  /**
   * The day it was given the text.
   */
  askedOn: PlainDate;
  /**
   * The day until which it could reply.
   */
  replyBy?: PlainDate;
  /**
   * The day it replied. Left out where it did not.
   */
  repliedOn?: PlainDate;
  /**
   * What it said, in brief.
   */
  reply?: string;
  /**
   * What was changed in view of the reply, or why nothing was.
   */
  effect?: string;
}
/**
 * Who was consulted on one version of a strategy, when, and what came of it. Source: PCSC Act 2022 ss.8(4), (11), 9(4), (11).
 */
export interface ConsultationLog {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "consultation-log";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The response strategy it is about.
   */
  strategy: DocumentId;
  /**
   * The version of the strategy. Every revision has records of its own. Source: PCSC Act 2022 ss.8(11), 9(11); SI 2022/1304 reg 2.
   */
  version: number;
  /**
   * The day the consultation opened.
   */
  openedOn: PlainDate;
  /**
   * The day it closed. Left out while it is open.
   */
  closedOn?: PlainDate;
  /**
   * Every body that was consulted.
   *
   * @maxItems 10000
   */
  entries: ConsultationEntry[];
}
/**
 * A share of the full cost, on-costs included, in whole parts, so that three thirds are the whole: 1 of 3 is a third, 60 of 100 is 60%. Source: this model.
 */
export interface CostShare {
  /**
   * How many parts it pays.
   */
  parts: number;
  /**
   * Into how many equal parts the cost is divided.
   */
  of: number;
}
/**
 * A local government area that a partnership covers, from when to when.
 */
export interface CoveredArea {
  /**
   * The local government area. Source: PCSC Act 2022 s.11(4) for what is an area; Office for National Statistics for the code.
   */
  area: LocalGovernmentAreaCode;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * What the strategy group of a community safety partnership prepares each year. It is not the needs assessment of the Duty. Source: SI 2007/1830 regs 5 to 7 (England); SI 2007/3076 regs 5 to 7 (Wales).
 */
export interface CspStrategicAssessment {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "csp-strategic-assessment";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its title.
   */
  title: string;
  /**
   * The community safety partnership whose strategy group prepared it.
   */
  partnership: BodyReference;
  /**
   * The year, from 1 April, during which it was prepared. Source: SI 2007/1830 reg 5; SI 2007/3076 reg 5.
   */
  year: FinancialYear;
  /**
   * The day it was settled.
   */
  completedOn: PlainDate;
  /**
   * Levels and patterns of crime and disorder and serious violence, what changed, and why. Source: SI 2007/1830 reg 7; SI 2007/3076 reg 7.
   */
  levelsAndPatterns: string;
  /**
   * What the responsible authorities should give priority to. Source: SI 2007/1830 reg 7; SI 2007/3076 reg 7.
   *
   * @maxItems 50
   */
  authoritiesPriorities: string[];
  /**
   * What people who live or work in the area give priority to. Source: SI 2007/1830 reg 7; SI 2007/3076 reg 7.
   *
   * @maxItems 50
   */
  publicPriorities: string[];
  /**
   * How far the partnership plan of the year before was carried out. Source: SI 2007/1830 reg 7; SI 2007/3076 reg 7.
   */
  lastPlanImplemented: string;
  /**
   * Matters for the county strategy group. In two-tier areas of England only. Source: SI 2007/1830 reg 7.
   */
  forCountyGroup?: string;
  /**
   * What it rests on.
   *
   * @maxItems 200
   */
  evidence?: Evidence[];
}
/**
 * One data set on its way from one body to another, and how often. Source: practice: Humber Violence Prevention Partnership maps and opens data sets.
 */
export interface DataFlow {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "data-flow";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * What flows, in one line.
   */
  title: string;
  /**
   * The information-sharing agreement it runs under. Left out while there is none.
   */
  agreement?: DocumentId;
  /**
   * The data set of that agreement.
   */
  dataSet?: DocumentId;
  /**
   * The body that sends it.
   */
  sender: BodyReference;
  /**
   * The body that receives it.
   */
  recipient: BodyReference;
  /**
   * How often it runs.
   */
  every: "day" | "week" | "month" | "quarter" | "half-year" | "year" | "once";
  /**
   * mapped: known to exist at the sender; being-opened: being agreed; running; stopped.
   */
  status: "mapped" | "being-opened" | "running" | "stopped";
  /**
   * What stands in its way, or how it came about.
   */
  note?: string;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * A set of data that an agreement opens, from whom, to whom and under which power. Source: PCSC Act 2022 s.16; practice for the list of data sets.
 */
export interface DataSet {
  /**
   * The id of the data set in its agreement.
   */
  id: DocumentId;
  /**
   * What it holds.
   */
  title: string;
  /**
   * The body that discloses it.
   */
  provider: BodyReference;
  /**
   * The bodies that receive it.
   *
   * @minItems 1
   * @maxItems 200
   */
  recipients: BodyReference[];
  /**
   * The most sensitive kind of information in it. Under section 16 patient information is barred for everyone, and personal information from health or social care authorities. Source: PCSC Act 2022 s.16(4).
   */
  information: InformationKind;
  /**
   * The power under which this data set is disclosed. Source: PCSC Act 2022 ss.10, 16, 17; CDA 1998 ss.17A, 115 (the last two recalled).
   */
  gateway: InformationGateway;
  /**
   * The return definition of `@svd/schemas` that describes its columns, where one does.
   */
  returnId?: DocumentId;
}
/**
 * A name of a body, with its use and its time. A youth offending team keeps its statutory name while it trades as a youth justice service. Source: CDA 1998 s.39 for the statutory name of a youth offending team (recalled); practice for trading names.
 */
export interface DatedName {
  /**
   * The name.
   */
  name: string;
  /**
   * statutory: as the law or the founding instrument has it; trading: as it stands on the door; short: an abbreviation.
   */
  use: "statutory" | "trading" | "short";
  /**
   * English or Welsh. Left out: English.
   */
  language?: "en" | "cy";
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * How a response strategy is delivered, by whom and by when, for the whole area or for one partnership. Source: practice: Hampshire and Humber.
 */
export interface DeliveryPlan {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "delivery-plan";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its title.
   */
  title: string;
  /**
   * The response strategy it delivers.
   */
  strategy: DocumentId;
  /**
   * Whether it forms part of the strategy. What the law asks of the strategy then holds for the plan too (inferred).
   */
  partOfStrategy: boolean;
  /**
   * The partnership whose plan it is.
   */
  owner: BodyReference;
  /**
   * The day it was agreed.
   */
  agreedOn?: PlainDate;
  /**
   * How often it is brought up to date.
   */
  refreshEveryMonths?: number;
  /**
   * What is to be done.
   *
   * @maxItems 500
   */
  actions: Action[];
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * The documents of one partnership held together, so that what they say of each other can be checked. Source: this model.
 */
export interface Dossier {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "dossier";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * What the dossier is about.
   */
  title: string;
  /**
   * The partnership whose documents it holds.
   */
  partnership: BodyReference;
  /**
   * The local government areas of the partnership.
   *
   * @minItems 1
   * @maxItems 400
   */
  areas: LocalGovernmentArea[];
  /**
   * The bodies on whom the Duty rests in these areas.
   *
   * @minItems 1
   * @maxItems 2000
   */
  specifiedAuthorities: SpecifiedAuthority[];
  /**
   * The educational, prison and youth custody authorities of these areas.
   *
   * @maxItems 20000
   */
  relevantAuthorities?: RelevantAuthority[];
  /**
   * The local policing bodies of these areas.
   *
   * @maxItems 20
   */
  localPolicingBodies?: LocalPolicingBody[];
  /**
   * The community safety partnerships of these areas.
   *
   * @maxItems 100
   */
  communitySafetyPartnerships?: CommunitySafetyPartnership[];
  /**
   * The violence reduction units, under their local names.
   *
   * @maxItems 20
   */
  violenceReductionUnits?: ViolenceReductionUnit[];
  /**
   * The standing groups of the partnerships.
   *
   * @maxItems 500
   */
  subGroups?: SubGroup[];
  /**
   * The persons invited to take part in preparing a strategy.
   *
   * @maxItems 500
   */
  invitees?: Invitee[];
  /**
   * The persons prescribed by regulations under section 10.
   *
   * @maxItems 500
   */
  prescribedPersons?: PrescribedPerson[];
  /**
   * The other bodies that take part.
   *
   * @maxItems 1000
   */
  partnerBodies?: PartnerBody[];
  /**
   * The definitions of serious violence, every version of them.
   *
   * @maxItems 200
   */
  violenceDefinitions?: ViolenceDefinition[];
  /**
   * The strategic needs assessments.
   *
   * @maxItems 200
   */
  needsAssessments?: StrategicNeedsAssessment[];
  /**
   * The annexes to the needs assessments.
   *
   * @maxItems 500
   */
  needsAssessmentAnnexes?: NeedsAssessmentAnnex[];
  /**
   * The response strategies, every version of them.
   *
   * @maxItems 200
   */
  responseStrategies?: ResponseStrategy[];
  /**
   * The consultations on the strategies.
   *
   * @maxItems 200
   */
  consultationLogs?: ConsultationLog[];
  /**
   * The agreements to the strategies.
   *
   * @maxItems 200
   */
  agreementRecords?: AgreementRecord[];
  /**
   * The screenings of the strategies before publication.
   *
   * @maxItems 200
   */
  screeningRecords?: ScreeningRecord[];
  /**
   * The publications of the strategies.
   *
   * @maxItems 200
   */
  publicationRecords?: PublicationRecord[];
  /**
   * The submissions of the strategies to ministers.
   *
   * @maxItems 400
   */
  submissionRecords?: SubmissionRecord[];
  /**
   * The delivery plans.
   *
   * @maxItems 500
   */
  deliveryPlans?: DeliveryPlan[];
  /**
   * The local action plans.
   *
   * @maxItems 500
   */
  localActionPlans?: LocalActionPlan[];
  /**
   * The yearly assessments of the community safety partnerships.
   *
   * @maxItems 1000
   */
  cspStrategicAssessments?: CspStrategicAssessment[];
  /**
   * The plans of the community safety partnerships.
   *
   * @maxItems 1000
   */
  partnershipPlans?: PartnershipPlan[];
  /**
   * The agreements of the county strategy groups.
   *
   * @maxItems 200
   */
  communitySafetyAgreements?: CommunitySafetyAgreement[];
  /**
   * The agreements on sharing information.
   *
   * @maxItems 500
   */
  informationSharingAgreements?: InformationSharingAgreement[];
  /**
   * The data sets on their way from body to body.
   *
   * @maxItems 1000
   */
  dataFlows?: DataFlow[];
  /**
   * The work with people and places.
   *
   * @maxItems 1000
   */
  interventions?: Intervention[];
  /**
   * The grants.
   *
   * @maxItems 200
   */
  grants?: Grant[];
  /**
   * How the grants are to be shared out.
   *
   * @maxItems 200
   */
  fundingPlans?: FundingPlan[];
  /**
   * What was paid on from the grants.
   *
   * @maxItems 2000
   */
  awards?: Award[];
  /**
   * The posts that are paid for.
   *
   * @maxItems 1000
   */
  posts?: Post[];
  /**
   * The claims made from the awards.
   *
   * @maxItems 5000
   */
  claims?: Claim[];
  /**
   * What became of the money.
   *
   * @maxItems 1000
   */
  outturns?: Outturn[];
  /**
   * What the local policing body did and found.
   *
   * @maxItems 500
   */
  monitoringRecords?: MonitoringRecord[];
}
/**
 * A set of data or another source on which an assessment rests. Source: practice: needs assessments.
 */
export interface Evidence {
  /**
   * What it is.
   */
  title: string;
  /**
   * The body it came from.
   */
  provider?: BodyReference;
  /**
   * The data flow that brought it, where it was shared under one.
   */
  dataFlow?: DocumentId;
  /**
   * The time it is about.
   */
  period?: Period;
  /**
   * What it does not show, and how sure it is.
   */
  limits?: string;
}
/**
 * One thing that a check found, in a file or a document. It never holds a value of the file unless the caller asked for values.
 */
export interface Finding {
  /**
   * The rule that was broken. Ids are never reused.
   */
  ruleId: string;
  /**
   * How much it matters.
   */
  severity: Severity;
  /**
   * The file or document, where there are several.
   */
  source?: string;
  /**
   * JSON Pointer of the place in a document, or in a return that is JSON.
   */
  pointer?: string;
  /**
   * The line of the place in the file of a document, or in a return that is NDJSON, from 1.
   */
  line?: number;
  /**
   * The row as a spreadsheet numbers it: the first line of the file is row 1. JSON has no header: its first row object is row 1.
   */
  row?: number;
  /**
   * The column.
   */
  column?: ColumnPlace;
  /**
   * The cell as a spreadsheet names it; in JSON, columns are lettered in the order in which they first stand.
   */
  cell?: string;
  /**
   * What is wrong and how to put it right, in plain English.
   */
  message: string;
  /**
   * The shape of the value, never the value: letters become A or a, digits 9.
   */
  shape?: string;
  /**
   * What a right value looks like.
   */
  expected?: string;
  /**
   * A code or name of a list that the definition or a register holds: never anything made from the cell.
   */
  suggestion?: string;
  /**
   * Other places that belong to this finding, the first hundred of them: cells or rows of a return, JSON Pointers of a document.
   *
   * @maxItems 100
   */
  linked?: string[];
  /**
   * The value itself, escaped and cut. Present only when the caller asked for values.
   */
  value?: string;
}
/**
 * A recipient whose flat amount of a head is one of its own. Source: practice: the grant to community safety partnerships of Greater Manchester.
 */
export interface FlatException {
  /**
   * The name of the recipient.
   */
  recipient: string;
  /**
   * The head of the plan. Source: practice: published decisions on the Duty grant and on grants of violence reduction units.
   */
  head: PlanHead;
  /**
   * The flat amount it gets in place of that of all others, in pence.
   */
  amountPence: Pence;
}
/**
 * How a grant is to be shared out: what there is, what is kept back, who gets a share, and by which method. Source: practice: published decisions on grants; this model.
 */
export interface FundingPlan {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "funding-plan";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * What it is called.
   */
  title: string;
  /**
   * The grant of the dossier that is shared out.
   */
  grant?: DocumentId;
  /**
   * The financial year it is for. Source: SI 2007/1830 reg 2 for the year of a community safety partnership; practice for grants.
   */
  year: FinancialYear;
  /**
   * What there is under each head, before anything is kept back.
   *
   * @minItems 1
   * @maxItems 10
   */
  heads: PlanLine[];
  /**
   * What is taken from the heads before they are shared out.
   *
   * @maxItems 500
   */
  keptBack?: KeptBack[];
  /**
   * Who gets a share.
   *
   * @minItems 1
   * @maxItems 5000
   */
  recipients: PlanRecipient[];
  /**
   * How what is left of each head is shared out. Source: this model; practice: published decisions on grants.
   */
  method: SharingMethod;
  /**
   * How the change on last year is held back. Left out, the method alone decides. Source: practice: floors of police grants, phased change in Thames Valley, the refresh of the London crime prevention fund.
   */
  damping?: Damping;
  /**
   * The published method that this plan follows, by its name in `@svd/funding`. The method must be as it was published, and the statement names the source.
   */
  preset?: "london-equal-share" | "thames-valley-formula" | "violence-reduction-unit-coverage";
  /**
   * Who gets a penny where claims are equal. Left out, it is larger-weight. Source: this model.
   */
  ties?: PlanTieRule;
  /**
   * When awards are spent and paid. Source: practice: quarterly claims.
   */
  profile?: SpendingProfile;
  /**
   * Why this method was chosen, for the decision notice.
   */
  reasons?: string;
}
/**
 * Money paid to an area against serious violence for one financial year. Source: practice: published grant decisions; SI 2022/1304 reg 8 for grants onward.
 */
export interface Grant {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "grant";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * What it is called.
   */
  title: string;
  /**
   * serious-violence-duty: the Duty grant; violence-reduction-unit: the grant to the twenty funded areas; hotspot: hotspot policing; other: any other. The Duty grant and the unit grant are separate money.
   */
  programme: "serious-violence-duty" | "violence-reduction-unit" | "hotspot" | "other";
  /**
   * Who pays it.
   */
  funder: string;
  /**
   * The body to which it is paid, as a rule the local policing body.
   */
  recipient: BodyReference;
  /**
   * The body that manages it for the partners, where that is another.
   */
  managedBy?: BodyReference;
  /**
   * The financial year it is for. Source: SI 2007/1830 reg 2 for the year of a community safety partnership; practice for grants.
   */
  year: FinancialYear;
  /**
   * The amount under each head. Empty where the amount is not known.
   *
   * @maxItems 10
   */
  lines: GrantLine[];
  /**
   * What it is for.
   *
   * @minItems 1
   * @maxItems 4
   */
  purposes: ("staff-costs" | "commissioning-interventions" | "evaluation" | "other")[];
  /**
   * The conditions that come with it.
   */
  conditions?: string;
}
/**
 * The amount of a grant under one head.
 */
export interface GrantLine {
  /**
   * The head of the grant. Source: practice: published decisions on the Duty grant in London, Surrey and West Mercia.
   */
  head: GrantHead;
  /**
   * The amount under this head, in pence.
   */
  amountPence: Pence;
}
/**
 * What information the parties share, for what, under which power, and what stays out. Source: PCSC Act 2022 s.16; SI 2007/1830 reg 4; SI 2007/3076 reg 4; practice.
 */
export interface InformationSharingAgreement {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "information-sharing-agreement";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its title.
   */
  title: string;
  /**
   * duty-agreement: made for the Duty, which is practice; csp-protocol: the information-sharing protocol every community safety partnership has to have. Source: SI 2007/1830 reg 4; SI 2007/3076 reg 4.
   */
  kind: "duty-agreement" | "csp-protocol";
  /**
   * The bodies that signed it. A partnership signs for its members.
   *
   * @minItems 2
   * @maxItems 400
   */
  parties: BodyReference[];
  /**
   * The agreements to which this one adds, which stay in force.
   *
   * @maxItems 50
   */
  supplements?: DocumentId[];
  /**
   * What the information may be used for.
   */
  purposes: string;
  /**
   * The data sets it opens.
   *
   * @maxItems 200
   */
  dataSets: DataSet[];
  /**
   * What is never shared under it.
   *
   * @maxItems 4
   */
  exclusions: InformationExclusion[];
  /**
   * How long recipients keep what they receive.
   */
  retentionMonths?: number;
  /**
   * A reference to the data protection impact assessment.
   */
  impactAssessment?: string;
  /**
   * The day it was signed.
   */
  signedOn?: PlainDate;
  /**
   * The day by which it is to be reviewed.
   */
  reviewDue?: PlainDate;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * A piece of work with people or places that is to prevent or reduce serious violence. Source: practice: commissioning by violence reduction units.
 */
export interface Intervention {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "intervention";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What is done, with whom.
   */
  description: string;
  /**
   * primary: before violence, for all; secondary: with those at risk; tertiary: with those already involved, victims included. Source: practice: public health approach.
   */
  prevention?: "primary" | "secondary" | "tertiary";
  /**
   * Who commissions it.
   *
   * @minItems 1
   * @maxItems 20
   */
  commissionedBy: BodyReference[];
  /**
   * Who carries it out.
   *
   * @maxItems 50
   */
  deliveredBy: BodyReference[];
  /**
   * Where it is carried out.
   *
   * @minItems 1
   * @maxItems 400
   */
  areas: AreaReference[];
  /**
   * The grants or awards that pay for it.
   *
   * @maxItems 20
   */
  fundedBy?: DocumentId[];
  /**
   * The bodies that pay for it together.
   *
   * @maxItems 20
   */
  jointFunders?: BodyReference[];
  /**
   * Whether it is evaluated, and how far that is.
   */
  evaluation?: "none" | "planned" | "under-way" | "published";
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * A person of a prescribed description whom the specified authorities invited to take part in preparing a strategy. They may invite; nothing obliges them to. Source: PCSC Act 2022 ss.8(6), 9(6), (7); CDA 1998 s.5(3).
 */
export interface Invitee {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "invitee";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The body, where a register holds it.
   */
  body?: BodyReference;
  /**
   * Every name it has or had: statutory, trading and short.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: DatedName[];
  /**
   * The description in the order into which it falls. Source: SI 2004/118 art 3 (England, as made: later amendments and the order for Wales were not read).
   */
  description: string;
  /**
   * Who made the order: the Secretary of State for England, the Welsh Ministers for Wales. Source: PCSC Act 2022 s.8(6).
   */
  order: "secretary-of-state" | "welsh-ministers";
  /**
   * The response strategy in whose preparation it was invited to take part.
   */
  strategy?: DocumentId;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * Material that was left out of the published text, by its place and the ground. Source: PCSC Act 2022 ss.8(8), 9(9).
 */
export interface LeftOut {
  /**
   * It might endanger someone; prejudice the prevention, detection, investigation or prosecution of crime; or compromise security, order or discipline in a prison, youth custody or educational institution. Source: PCSC Act 2022 ss.8(8), 9(9).
   */
  ground: "endangers-a-person" | "prejudices-crime-prevention-or-justice" | "compromises-an-institution";
  /**
   * Which part of the text it stood in. Never the material itself.
   */
  place: string;
}
/**
 * The actions that a local group adds to the response strategy of a wider area. Source: practice: Safer North Hampshire.
 */
export interface LocalActionPlan {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "local-action-plan";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its title.
   */
  title: string;
  /**
   * The group that writes it, such as a sub-group of a community safety partnership.
   */
  author: BodyReference;
  /**
   * The response strategy it complements.
   */
  complements: DocumentId;
  /**
   * How far the plan is.
   */
  status: "being-written" | "agreed" | "ended";
  /**
   * What the group knows of the place.
   */
  localKnowledge?: string;
  /**
   * What is to be done.
   *
   * @maxItems 500
   */
  actions: Action[];
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * The area in which the Duty is owed. In two-tier England it is the district, never the county: the county council is a specified authority for each of its districts. Source: PCSC Act 2022 s.11(4).
 */
export interface LocalGovernmentArea {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "local-government-area";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The code of the area. Source: PCSC Act 2022 s.11(4) for what is an area; Office for National Statistics for the code.
   */
  code: LocalGovernmentAreaCode;
  /**
   * Every name it has or had: statutory, trading and short.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: DatedName[];
  /**
   * In England a district (unitary authorities included), a London borough, the City of London or the Isles of Scilly; in Wales a county or a county borough. The City includes the Inner and the Middle Temple. Source: PCSC Act 2022 s.11(4), (5).
   */
  kind: "district" | "london-borough" | "city-of-london" | "isles-of-scilly" | "county" | "county-borough";
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * The body that holds the police of an area to account, whatever its form at the time. It may assist the specified authorities, monitor them and pay grants; it is not itself a specified authority. Source: PCSC Act 2022 s.14; SI 2022/1304 regs 8 to 10.
 */
export interface LocalPolicingBody {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "local-policing-body";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Every name it has or had: statutory, trading and short.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: DatedName[];
  /**
   * The police area it is for.
   */
  policeArea: AreaReference;
  /**
   * What it is and was, dated: commissioners have given way to mayors, and the government has announced that commissioners go in May 2028. Source: government announcement of 13 November 2025 for what is to come.
   *
   * @minItems 1
   * @maxItems 10
   */
  forms: LocalPolicingBodyForm[];
}
/**
 * What a local policing body is, from when to when.
 */
export interface LocalPolicingBodyForm {
  /**
   * pcc: police and crime commissioner; pfcc: police, fire and crime commissioner; mayor: a mayor with their functions; mopac: the Mayor's Office for Policing and Crime; common-council: the Common Council of the City of London as police authority. Source: Home Office guidance of December 2022 para 6 and the note to SI 2022/1304; that a commissioner for fire too and a mayor are forms of it is recalled.
   */
  form: "pcc" | "pfcc" | "mayor" | "mopac" | "common-council";
  /**
   * Its id in the local-policing-bodies register, which has a row for each form.
   */
  code: string;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * How success is told. Source: SI 2007/1830 reg 11 for partnership plans; practice for the others.
 */
export interface Measure {
  /**
   * What is counted or asked.
   */
  indicator: string;
  /**
   * Which way it should go; deliver: it is done or it is not.
   */
  direction: "decrease" | "increase" | "maintain" | "deliver";
  /**
   * Where it stood at first, in words.
   */
  baseline?: string;
  /**
   * Where it should stand, in words.
   */
  target?: string;
  /**
   * The day by which it should stand there.
   */
  by?: PlainDate;
}
/**
 * A meeting that a board or a group held. Source: practice: minutes.
 */
export interface Meeting {
  /**
   * The day of the meeting.
   */
  on: PlainDate;
  /**
   * The bodies that were represented.
   *
   * @maxItems 200
   */
  attended?: BodyReference[];
  /**
   * Whether the local policing body convened it under its power to do so, which it may use only after consulting those affected. Source: SI 2022/1304 reg 9.
   */
  convenedByLocalPolicingBody?: boolean;
  /**
   * What was decided, in a few sentences.
   */
  decisions?: string;
}
/**
 * How often a board or a group meets, from when to when. Source: practice: terms of reference.
 */
export interface MeetingCadence {
  /**
   * The number of months between meetings: 1 is monthly, 3 is quarterly, 12 is yearly.
   */
  everyMonths: number;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * A body's seat on a board or in a group, from when to when. Source: practice: terms of reference.
 */
export interface Membership {
  /**
   * The member.
   */
  body: BodyReference;
  /**
   * chair, vice-chair or member; adviser: without a vote; support: prepares and follows up the meetings.
   */
  role: "chair" | "vice-chair" | "member" | "adviser" | "support";
  /**
   * What it sits there as. A specified authority of the Duty and a responsible authority of a community safety partnership are different sets. Source: PCSC Act 2022 ss.11, 15(1); CDA 1998 s.5(1).
   */
  standing:
    | "specified-authority"
    | "relevant-authority"
    | "responsible-authority"
    | "local-policing-body"
    | "invitee"
    | "voluntary-or-community"
    | "other";
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * What a local policing body did to assist the specified authorities, and what it found. Source: PCSC Act 2022 s.14.
 */
export interface MonitoringRecord {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "monitoring-record";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The body that assisted and monitored.
   */
  localPolicingBody: BodyReference;
  /**
   * The local government areas it was about.
   *
   * @minItems 1
   * @maxItems 400
   */
  areas: LocalGovernmentAreaCode[];
  /**
   * The specified authorities it was about.
   *
   * @maxItems 400
   */
  authorities?: BodyReference[];
  /**
   * The response strategy whose progress was looked at.
   */
  strategy?: DocumentId;
  /**
   * The time it was about.
   */
  period: Period;
  /**
   * How the authorities were assisted. Source: PCSC Act 2022 s.14(1); SI 2022/1304 regs 8 to 10.
   *
   * @maxItems 5
   */
  assistance: ("advice" | "convening-meetings" | "grant" | "administrative-support" | "other")[];
  /**
   * How the authorities exercise their functions under sections 8 and 9. Source: PCSC Act 2022 s.14(2).
   */
  findings: string;
  /**
   * The day it was reported to the Secretary of State. A power: that nothing was reported is no breach. Source: PCSC Act 2022 s.14(3).
   */
  reportedOn?: PlainDate;
}
/**
 * The local data and conclusions that one community safety partnership adds to a needs assessment made for a wider area. Source: practice: Humber Violence Prevention Partnership.
 */
export interface NeedsAssessmentAnnex {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "needs-assessment-annex";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its title.
   */
  title: string;
  /**
   * The strategic needs assessment to which it is an annex.
   */
  needsAssessment: DocumentId;
  /**
   * The community safety partnership whose annex it is.
   */
  partnership: BodyReference;
  /**
   * The day it was settled.
   */
  completedOn: PlainDate;
  /**
   * The local data it adds.
   *
   * @minItems 1
   * @maxItems 200
   */
  localData: Evidence[];
  /**
   * What follows for this area.
   */
  conclusions: string;
}
/**
 * A form other than the web, chosen to reach different groups in the area. Source: SI 2022/1304 reg 4(1)(b).
 */
export interface OtherForm {
  /**
   * The form.
   */
  form: string;
  /**
   * The groups in the area it is meant to reach.
   */
  reaches: string;
}
/**
 * What became of a grant or an award by the end of its year. Source: practice: grant agreements.
 */
export interface Outturn {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "outturn";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The grant it is about.
   */
  grant: DocumentId;
  /**
   * The award it is about, where it is about one alone.
   */
  award?: DocumentId;
  /**
   * The day the figures were settled.
   */
  closedOn: PlainDate;
  /**
   * What was awarded, spent and returned under each head.
   *
   * @minItems 1
   * @maxItems 10
   */
  lines: OutturnLine[];
  /**
   * Why less or more was spent.
   */
  explanation?: string;
}
/**
 * What became of the money under one head.
 */
export interface OutturnLine {
  /**
   * The head of the grant. Source: practice: published decisions on the Duty grant in London, Surrey and West Mercia.
   */
  head: GrantHead;
  /**
   * What was awarded, in pence.
   */
  awardedPence: Pence;
  /**
   * What was spent, in pence.
   */
  spentPence: Pence;
  /**
   * What was given back, in pence.
   */
  returnedPence: Pence;
}
/**
 * A body that takes part and is in no register: neither specified nor relevant authority. The gateway of the Duty does not reach it, even if it sits on a board. Source: PCSC Act 2022 s.16(2) for the gateway; practice for taking part.
 */
export interface PartnerBody {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "partner-body";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Every name it has or had: statutory, trading and short.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: DatedName[];
  /**
   * voluntary-or-community: charities, faith and residents' groups; nhs-trust: a trust, which is not the integrated care board; police-without-an-area: such as the British Transport Police; business; other. Source: practice: membership of boards and groups.
   */
  kind: "voluntary-or-community" | "nhs-trust" | "police-without-an-area" | "business" | "other";
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * The plan of a community safety partnership, revised every year. It has to carry serious violence; that it runs three years is local choice. Source: SI 2007/1830 regs 10, 11 (England); SI 2007/3076 regs 8, 9 (Wales).
 */
export interface PartnershipPlan {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "partnership-plan";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its title.
   */
  title: string;
  /**
   * The community safety partnership whose strategy group prepared it.
   */
  partnership: BodyReference;
  /**
   * The assessment on which it, or its last revision, is based. Source: SI 2007/1830 reg 10; SI 2007/3076 reg 8.
   */
  strategicAssessment?: DocumentId;
  /**
   * The day it was last revised, which has to be before each 1 April. Source: SI 2007/1830 reg 10; SI 2007/3076 reg 8.
   */
  revisedOn?: PlainDate;
  /**
   * What it gives priority to.
   *
   * @minItems 1
   * @maxItems 50
   */
  priorities: PlanPriority[];
  /**
   * Its strategy for preventing people becoming involved in serious violence and for reducing instances of it. In Wales this is a strategy apart within the plan. Source: CDA 1998 s.6(1)(d); SI 2007/1830 reg 11; SI 2007/3076 reg 9(ab).
   */
  seriousViolenceStrategy: string;
  /**
   * The resources for carrying it out. Source: SI 2007/1830 reg 11; SI 2007/3076 reg 9.
   */
  resources?: string;
  /**
   * What is to be done.
   *
   * @maxItems 500
   */
  actions?: Action[];
  /**
   * Where the summary is published. Source: SI 2007/1830 reg 14; SI 2007/3076 reg 12 (inferred).
   */
  summaryUrl?: string;
  /**
   * The day a copy was sent. A duty in England, outside the City of London. Source: SI 2007/1830 reg 13A.
   */
  sentToLocalPolicingBodyOn?: PlainDate;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * A stretch of time from a first day to a last day, both included.
 */
export interface Period {
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * The least and the most that one recipient gets of a head. Source: practice: floors in hotspot and violence reduction unit grants.
 */
export interface PlanBound {
  /**
   * The name of the recipient.
   */
  recipient: string;
  /**
   * The head of the grant. Source: practice: published decisions on the Duty grant and on grants of violence reduction units.
   */
  head: PlanHead;
  /**
   * The least it gets of this head, in pence.
   */
  floorPence?: Pence;
  /**
   * The most it gets of this head, in pence.
   */
  capPence?: Pence;
}
/**
 * An amount under one head of a plan. Source: this model.
 */
export interface PlanLine {
  /**
   * The head it comes under. Source: practice: published decisions on the Duty grant and on grants of violence reduction units.
   */
  head: PlanHead;
  /**
   * The amount, in pence.
   */
  amountPence: Pence;
}
/**
 * Something to which a partnership plan gives priority. Source: SI 2007/1830 reg 11; SI 2007/3076 reg 9.
 */
export interface PlanPriority {
  /**
   * The priority.
   */
  title: string;
  /**
   * Whether it is for preventing or reducing serious violence, and says so. Source: CDA 1998 s.6(1)(d).
   */
  seriousViolence: boolean;
  /**
   * What will be done about it.
   */
  steps?: string;
  /**
   * How success is told.
   *
   * @maxItems 50
   */
  measures?: Measure[];
}
/**
 * A recipient of the grant. Source: practice: published decisions on grants.
 */
export interface PlanRecipient {
  /**
   * Its name, by which the plan and the statement refer to it. No two have the same.
   */
  name: string;
  /**
   * The body that receives the money, where it is in a register.
   */
  body?: BodyReference;
  /**
   * Its weight in a share by weight, such as its population. Only the proportions matter. A method by weight takes no recipient without one.
   */
  weight?: string;
  /**
   * How many areas it covers, each with the flat amount. Left out, it is one.
   */
  areas?: number;
  /**
   * What it had of each head the year before. Damping and a uniform change need it, and a statement then shows who gains and who loses.
   *
   * @minItems 1
   * @maxItems 10
   */
  lastYear?: PlanLine[];
}
/**
 * A share in whole parts, so that three thirds are the whole: 1 of 3 is a third, 25 of 100 is 25%. Source: this model.
 */
export interface PlanShare {
  /**
   * How many parts it is.
   */
  parts: number;
  /**
   * Into how many equal parts the whole is divided.
   */
  of: number;
}
/**
 * The amounts of some ranks in a row. Source: practice: the first grants of violence reduction units.
 */
export interface PlanTier {
  /**
   * How many recipients, one rank after another.
   */
  places: number;
  /**
   * What each of them gets of each head.
   *
   * @minItems 1
   * @maxItems 10
   */
  amounts: PlanLine[];
}
/**
 * A post paid for, wholly or in part, by money against serious violence. Source: practice: Violence Prevention Officers in Humber.
 */
export interface Post {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "post";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The title of the post. Never the name of its holder.
   */
  title: string;
  /**
   * The body that employs the holder. Left out where it is not known.
   */
  employer?: BodyReference;
  /**
   * The partnership or body for which the holder works.
   */
  worksFor: BodyReference;
  /**
   * The area it is for.
   */
  area?: AreaReference;
  /**
   * 100 is full time. Left out where it is not known.
   */
  fullTimePercent?: number;
  /**
   * Who pays for it. Several funders make it a jointly funded post.
   *
   * @minItems 1
   * @maxItems 20
   */
  funding: PostFunding[];
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * A share of the cost of a post that one funder pays. Source: practice: jointly funded posts.
 */
export interface PostFunding {
  /**
   * The grant that pays this share. Left out where a body pays it from its own money.
   */
  grant?: DocumentId;
  /**
   * The body that pays this share.
   */
  funder: BodyReference;
  /**
   * The share of the full cost it pays. Left out where it is not known. Source: this model.
   */
  share?: CostShare;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * Who answers for something: a body and, where it helps, the title of a post. Never a person's name.
 */
export interface PostHolder {
  /**
   * The body that answers for it.
   */
  body: BodyReference;
  /**
   * The title of the post in that body. Never the name of a person.
   */
  role?: string;
}
/**
 * A person with whom regulations under section 10 let specified authorities collaborate and share information. No such regulations were found when this was written. Source: PCSC Act 2022 s.10.
 */
export interface PrescribedPerson {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "prescribed-person";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The body, where a register holds it.
   */
  body?: BodyReference;
  /**
   * Every name it has or had: statutory, trading and short.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: DatedName[];
  /**
   * The regulations under section 10 that prescribe it, with their number. Source: PCSC Act 2022 s.10(8).
   */
  regulations: string;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * Where the facts of a document come from, and which of its values are made up.
 */
export interface Provenance {
  /**
   * Where the facts of the document were read.
   *
   * @maxItems 100
   */
  sources?: Source[];
  /**
   * JSON Pointers of the values in this document that were made up to show how it works, and everything below them. A document in use has none.
   *
   * @maxItems 500
   */
  illustrative?: string[];
  /**
   * What a reader has to know before relying on the document.
   */
  note?: string;
}
/**
 * When, where and in what forms one version of a strategy was published. Source: PCSC Act 2022 ss.8(7)(a), 9(8)(a); SI 2022/1304 regs 3 to 6.
 */
export interface PublicationRecord {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "publication-record";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The response strategy it is about.
   */
  strategy: DocumentId;
  /**
   * The version of the strategy. Every revision has records of its own. Source: PCSC Act 2022 ss.8(11), 9(11); SI 2022/1304 reg 2.
   */
  version: number;
  /**
   * The day of publication, which is the first of the seven days for submission. Source: SI 2022/1304 regs 3, 4(2).
   */
  publishedOn: PlainDate;
  /**
   * The websites on which it stands.
   *
   * @maxItems 400
   */
  web: WebPublication[];
  /**
   * The other forms in which it was published. The web alone is not enough. Source: SI 2022/1304 reg 4(1)(b).
   *
   * @maxItems 50
   */
  otherForms: OtherForm[];
}
/**
 * The value of an indicator for one recipient, as it was published. Source: this model; practice: small counts are suppressed in hospital statistics.
 */
export interface RecipientCount {
  /**
   * The name of the recipient.
   */
  recipient: string;
  /**
   * Its value, or what the publisher prints in place of a small one: <5, 1-7, * or [c]. A suppressed one is used only as the method says.
   */
  value: string;
}
/**
 * The value of an indicator for one recipient. Source: this model.
 */
export interface RecipientValue {
  /**
   * The name of the recipient.
   */
  recipient: string;
  /**
   * Its value.
   */
  value: string;
}
/**
 * What was checked, against what, and everything that was found.
 */
export interface Report {
  /**
   * The program that made the report.
   */
  tool: {
    /**
     * Its name.
     */
    name: string;
    /**
     * Its version.
     */
    version: string;
  };
  /**
   * The return definition the file was judged by.
   */
  return: {
    /**
     * Its id.
     */
    id: string;
    /**
     * The version of its columns and rules.
     */
    version: string;
    /**
     * Whether its layout is an established standard or a proposal of this project.
     */
    status: "established" | "established-items" | "proposal" | "demonstration";
  };
  /**
   * The file as it was read.
   */
  input: {
    /**
     * The name the caller gave it; absent when there was none.
     */
    name?: string;
    /**
     * Its length in bytes.
     */
    bytes: number;
    /**
     * Its SHA-256, in hexadecimal.
     */
    sha256: string;
    /**
     * Its format.
     */
    format: "csv" | "xlsx" | "json" | "ndjson";
    /**
     * The sheet of a workbook that was checked; absent when none was.
     */
    sheet?: {
      /**
       * Its position among the sheets, from 1.
       */
      position: number;
      /**
       * How many sheets the workbook has.
       */
      of: number;
      /**
       * Whether it has the name of the return; else it was chosen by its header, or is the only one.
       */
      named: boolean;
    };
    /**
     * Its character encoding.
     */
    encoding: string;
    /**
     * Whether it began with a byte order mark.
     */
    byteOrderMark: boolean;
    /**
     * What separates the cells of a CSV file.
     */
    delimiter?: "," | ";" | "\t" | "|";
    /**
     * What ends the rows of a CSV file; absent when there is one row at most.
     */
    newline?: "crlf" | "lf" | "cr" | "mixed";
    /**
     * Rows of data: the header and blank rows are not counted.
     */
    rows: number;
  };
  /**
   * What the check came to.
   */
  verdict: Verdict;
  /**
   * Exact totals, whatever was left out of findings.
   */
  counts: {
    /**
     * Findings that must be fixed.
     */
    error: number;
    /**
     * Findings that must be fixed or explained.
     */
    query: number;
    /**
     * Findings that should be looked at.
     */
    warning: number;
    /**
     * Findings for the record.
     */
    info: number;
    /**
     * Rules that could not run, or not wholly.
     */
    notChecked: number;
  };
  /**
   * Each rule that found something, with the exact number of its findings at each severity.
   *
   * @maxItems 10000
   */
  rules: {
    /**
     * The rule.
     */
    ruleId: string;
    /**
     * How much these findings matter.
     */
    severity: Severity;
    /**
     * What the rule says.
     */
    title: string;
    /**
     * Its findings at this severity.
     */
    count: number;
  }[];
  /**
   * Each column of the definition that the file has, in the order of the definition.
   *
   * @maxItems 10000
   */
  columns: {
    /**
     * Its name in the definition.
     */
    name: string;
    /**
     * The letters a spreadsheet shows above it in this file.
     */
    letter: string;
    /**
     * Rows with something in this column.
     */
    filled: number;
    /**
     * Rows with nothing in this column.
     */
    blank: number;
    /**
     * Findings located in this column.
     */
    findings: number;
  }[];
  /**
   * Rules that could not run, or not wholly, with the reason. They are not passed.
   *
   * @maxItems 10000
   */
  notChecked: {
    /**
     * The rule.
     */
    ruleId: string;
    /**
     * Why it could not run, and what to give so that it can.
     */
    reason: string;
  }[];
  /**
   * The findings, in the order they were made, up to the limit for each rule.
   */
  findings: Finding[];
  /**
   * Whether findings leaves some out. The counts leave nothing out.
   */
  truncated: boolean;
  /**
   * Present, and true, when the caller asked that findings show values of the file.
   */
  showsValues?: true;
}
/**
 * The strategy of the specified authorities for preventing and reducing serious violence: one version of it, with its state. Source: PCSC Act 2022 ss.8(3)(c), 9(3); SI 2022/1304.
 */
export interface ResponseStrategy {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "response-strategy";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its title.
   */
  title: string;
  /**
   * 1 for the first strategy. Every revision is a new version, published and submitted like the first. Source: SI 2022/1304 reg 2.
   */
  version: number;
  /**
   * The version that this one replaces.
   */
  supersedes?: DocumentId;
  /**
   * The sections under which it is made. One under section 8 that covers more than one local government area must also be one under section 9. Source: PCSC Act 2022 s.8(9).
   *
   * @minItems 1
   * @maxItems 2
   */
  powers: StrategyPower[];
  /**
   * The local government areas it covers.
   *
   * @minItems 1
   * @maxItems 400
   */
  areas: StrategyArea[];
  /**
   * The specified authorities that prepared it. The Duty of section 8 rests on them jointly. Source: PCSC Act 2022 ss.8(1), (3), 9(1), (3).
   *
   * @minItems 1
   * @maxItems 400
   */
  preparedBy: BodyReference[];
  /**
   * The definition of serious violence it works with.
   */
  definition: DocumentId;
  /**
   * The strategic needs assessment that informs it.
   */
  needsAssessment: DocumentId;
  /**
   * How far this version is. Source: PCSC Act 2022 ss.8(4), (7), (8), (11), 9(4), (8), (9); SI 2022/1304 regs 2 to 6.
   */
  state: StrategyState;
  /**
   * The local profile in brief, and how the partners will work together.
   */
  summary: string;
  /**
   * What it sets out to achieve.
   *
   * @minItems 1
   * @maxItems 50
   */
  priorities: string[];
  /**
   * The actions it states itself, outside a delivery plan.
   *
   * @maxItems 500
   */
  actions?: Action[];
  /**
   * How voluntary bodies, communities and young people were engaged. Guidance encourages it; the Act does not ask for it. Source: Home Office guidance of December 2022, as others report it.
   */
  engagement?: string;
  /**
   * The funding and other resources behind it.
   */
  resources?: string;
  /**
   * The delivery plans that form part of it. What forms part is screened, published and submitted with it (inferred).
   *
   * @maxItems 100
   */
  deliveryPlans?: DocumentId[];
  /**
   * The cadence the partners set themselves. Guidance asks for a review each year; the Act sets no interval. Source: PCSC Act 2022 s.8(7)(b); Home Office guidance of December 2022, as others report it.
   */
  reviewEveryMonths?: number;
  /**
   * The reviews of this version. Source: PCSC Act 2022 ss.8(7)(b), 9(8)(b).
   *
   * @maxItems 100
   */
  reviews?: {
    /**
     * The day the review was concluded.
     */
    on: PlainDate;
    /**
     * Whether the strategy was kept as it is or is revised.
     */
    outcome: "kept" | "revised";
    /**
     * What the review found.
     */
    findings?: string;
  }[];
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * That the text of a strategy was looked through, before publication, for material that must not be in it. Source: PCSC Act 2022 ss.8(8), 9(9).
 */
export interface ScreeningRecord {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "screening-record";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The response strategy it is about.
   */
  strategy: DocumentId;
  /**
   * The version of the strategy. Every revision has records of its own. Source: PCSC Act 2022 ss.8(11), 9(11); SI 2022/1304 reg 2.
   */
  version: number;
  /**
   * The day the text was cleared.
   */
  screenedOn: PlainDate;
  /**
   * The specified authorities that looked through it.
   *
   * @minItems 1
   * @maxItems 400
   */
  screenedBy: BodyReference[];
  /**
   * What was left out. Empty when there was nothing to leave out.
   *
   * @maxItems 1000
   */
  leftOut: LeftOut[];
}
/**
 * Where the facts of a document come from.
 */
export interface Source {
  /**
   * What was read, in words a reader can find it by.
   */
  title: string;
  /**
   * Where it is on the web, when it is there.
   */
  url?: string;
  /**
   * The day it was read.
   */
  readOn?: PlainDate;
  /**
   * How surely the facts of this document follow from it.
   */
  certainty: Certainty;
}
/**
 * A local government area for which a body is a specified authority, and when. Source: PCSC Act 2022 s.11(6).
 */
export interface SpecifiedFor {
  /**
   * A local government area for which it is a specified authority. Source: PCSC Act 2022 s.11(4) for what is an area; Office for National Statistics for the code.
   */
  area: LocalGovernmentAreaCode;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * When awards are spent and paid over the year. Source: practice: quarterly claims.
 */
export interface SpendingProfile {
  /**
   * The share of each award that is spent in each quarter, from April. They add to the whole.
   *
   * @minItems 4
   * @maxItems 4
   */
  quarters: PlanShare[];
  /**
   * arrears: on the day after each quarter; advance: on its first day.
   */
  paid: "arrears" | "advance";
}
/**
 * What has to be taken into account in deciding whether violence in an area is serious. Source: PCSC Act 2022 s.13(6).
 */
export interface StatutoryConsiderations {
  /**
   * How the maximum penalty for the offence, if any, was taken into account. Source: PCSC Act 2022 s.13(6)(a).
   */
  maximumPenalty: string;
  /**
   * How the impact of the violence on any victim was taken into account. Source: PCSC Act 2022 s.13(6)(b).
   */
  impactOnVictim: string;
  /**
   * How the prevalence of the violence in the area was taken into account. Source: PCSC Act 2022 s.13(6)(c).
   */
  prevalence: string;
  /**
   * How the impact of the violence on the community in the area was taken into account. Source: PCSC Act 2022 s.13(6)(d).
   */
  impactOnCommunity: string;
}
/**
 * What serious violence there is in an area and why: the evidence for the response strategy. The Act does not use the words; guidance for England does. Source: PCSC Act 2022 s.8(3)(a), (b); strategic needs assessment guidance of May 2021, of which the introduction was read.
 */
export interface StrategicNeedsAssessment {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "strategic-needs-assessment";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its title.
   */
  title: string;
  /**
   * The local government areas it is about.
   *
   * @minItems 1
   * @maxItems 400
   */
  areas: LocalGovernmentAreaCode[];
  /**
   * The bodies that prepared it.
   *
   * @minItems 1
   * @maxItems 400
   */
  preparedBy: BodyReference[];
  /**
   * The definition of serious violence it works with. Source: PCSC Act 2022 s.13.
   */
  definition: DocumentId;
  /**
   * The day it was settled.
   */
  completedOn: PlainDate;
  /**
   * The time its figures are about.
   */
  dataPeriod: Period;
  /**
   * The kinds of serious violence that occur, who is affected, where and when. Source: PCSC Act 2022 s.8(3)(a).
   */
  kinds: string;
  /**
   * The causes, so far as it is possible to tell them, and what could not be told. Source: PCSC Act 2022 s.8(3)(b).
   */
  causes: string;
  /**
   * The data and other evidence it rests on.
   *
   * @maxItems 200
   */
  evidence: Evidence[];
  /**
   * What was not known, and what is missing.
   */
  gaps?: string;
  /**
   * What it recommends to the response strategy.
   *
   * @maxItems 100
   */
  recommendations: string[];
  /**
   * The annexes that add local data and conclusions to it.
   *
   * @maxItems 100
   */
  annexes?: DocumentId[];
  /**
   * Where it is on the web. Neither the Act nor its regulations ask that it be published.
   */
  url?: string;
}
/**
 * A local government area that a strategy covers, wholly or in part. Source: PCSC Act 2022 ss.8(9), 9(13).
 */
export interface StrategyArea {
  /**
   * The local government area. Source: PCSC Act 2022 s.11(4) for what is an area; Office for National Statistics for the code.
   */
  area: LocalGovernmentAreaCode;
  /**
   * Whether the whole of it or a part. A relevant area of section 9 may take in parts. Source: PCSC Act 2022 s.9(13).
   */
  extent: "whole" | "part";
}
/**
 * A standing group of a partnership, with its members and how often it meets. Source: practice: Safer North Hampshire.
 */
export interface SubGroup {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "sub-group";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The partnership or unit it belongs to and reports to.
   */
  parent: BodyReference;
  /**
   * Every name it has or had: statutory, trading and short.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: DatedName[];
  /**
   * What it is for and what it leads.
   */
  purpose: string;
  /**
   * Who sits on it, and when.
   *
   * @maxItems 200
   */
  members: Membership[];
  /**
   * How often it meets, and met. Left out where it is not known.
   *
   * @maxItems 20
   */
  cadence?: MeetingCadence[];
  /**
   * The meetings it has held.
   *
   * @maxItems 1000
   */
  meetings?: Meeting[];
  /**
   * The body that supports its work, such as the violence reduction unit.
   */
  supportedBy?: BodyReference;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * That one version of a strategy was submitted to a minister, and when. Source: SI 2022/1304 regs 4(2), 5(2), 6.
 */
export interface SubmissionRecord {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "submission-record";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * The response strategy it is about.
   */
  strategy: DocumentId;
  /**
   * The version of the strategy. Every revision has records of its own. Source: PCSC Act 2022 ss.8(11), 9(11); SI 2022/1304 reg 2.
   */
  version: number;
  /**
   * Always the Secretary of State, and the Welsh Ministers too where any of the area is in Wales. There is no duty to send it to the local policing body. Source: SI 2022/1304 regs 4(2), 5(2), 6.
   */
  to: "secretary-of-state" | "welsh-ministers";
  /**
   * The day it was submitted: within seven days, of which the day of publication is the first. Source: SI 2022/1304 regs 4(2), 5(2), 6.
   */
  submittedOn: PlainDate;
  /**
   * The specified authority that submitted it for all of them. Source: SI 2022/1304 regs 4(2), 5(2), 6.
   */
  submittedBy: BodyReference;
  /**
   * A reference to the receipt.
   */
  receipt?: string;
  /**
   * Why it was submitted after the seven days, if it was.
   */
  lateBecause?: string;
}
/**
 * What counts that a publisher suppresses are taken for. Without it, one is refused and never read as zero. Source: this model.
 */
export interface SuppressedCounts {
  /**
   * What a suppressed count is taken for. low: the least it can be; high: the most; midpoint: half-way; bounds: half-way, with the least and the most that each recipient could get beside it.
   */
  take: "low" | "high" | "midpoint" | "bounds";
  /**
   * The least and the most that a bare mark such as * stands for, as its publisher says. Without it, a mark is refused.
   */
  marks?: {
    /**
     * The least.
     */
    low: string;
    /**
     * The most.
     */
    high: string;
  };
}
/**
 * What an area has decided to treat as serious violence. There is no national list of offences: each area decides, in view of four considerations, and may change its mind. Source: PCSC Act 2022 s.13.
 */
export interface ViolenceDefinition {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "violence-definition";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * 1 for the first definition. Figures under one version are not continued under another. Source: practice: Leicestershire keeps a series for each of its definitions.
   */
  version: number;
  /**
   * The local government areas that chose it.
   *
   * @minItems 1
   * @maxItems 400
   */
  areas: LocalGovernmentAreaCode[];
  /**
   * The definition as it was agreed.
   */
  wording: string;
  /**
   * The kinds of violence that count as serious. Violence includes domestic abuse, sexual offences, violence against property and threats; terrorism is out. Source: PCSC Act 2022 s.13(3).
   *
   * @minItems 1
   * @maxItems 200
   */
  kinds: string[];
  /**
   * Ages, places or groups on which work is focused. The law knows no such limit. Source: practice.
   */
  emphasis?: string;
  /**
   * How each of the four was taken into account. Source: PCSC Act 2022 s.13(6).
   */
  considerations: StatutoryConsiderations;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * The partnership of a police area against violence, under any of its local names. It comes from a grant programme, not from the Act: the Duty holds with or without one (inferred). Source: practice: Home Office grant programme since 2019.
 */
export interface ViolenceReductionUnit {
  /**
   * The kind of document, so that a file says by itself what it holds.
   */
  documentType: "violence-reduction-unit";
  /**
   * The id by which other documents of the dossier cite this one.
   */
  id: DocumentId;
  /**
   * Where the facts come from, and which values are made up.
   */
  provenance?: Provenance;
  /**
   * Its code in the violence-reduction-units register, or its own id where it is not funded.
   */
  body: BodyReference;
  /**
   * Every name it has or had: statutory, trading and short.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: DatedName[];
  /**
   * The kind of name it bears: violence reduction unit, violence reduction partnership, violence reduction network, violence prevention partnership or violence prevention unit. Source: practice: the names of the twenty funded areas.
   */
  calls: "unit" | "partnership" | "network" | "prevention-partnership" | "prevention-unit";
  /**
   * The police areas it works for.
   *
   * @minItems 1
   * @maxItems 10
   */
  policeAreas: AreaReference[];
  /**
   * The body that employs its staff and holds its money.
   */
  host?: BodyReference;
  /**
   * The specified authorities and community safety partnerships it works with.
   *
   * @maxItems 400
   */
  worksWith?: BodyReference[];
  /**
   * The board that leads the products made for the whole area. Source: SI 2007/1830 reg 3 (England); SI 2007/3076 reg 3 (Wales); practice for violence reduction units.
   */
  board?: Board;
  /**
   * First day it held. Left out where the first day is not known.
   */
  from?: PlainDate;
  /**
   * Last day it held, included. Left out while no end is known.
   */
  to?: PlainDate;
}
/**
 * The text of a strategy on one website. Source: SI 2022/1304 regs 4(1)(a), 5(1).
 */
export interface WebPublication {
  /**
   * Where the text is.
   */
  url: string;
  /**
   * Whose website it is: a specified authority of the area, or the local policing body. Source: SI 2022/1304 reg 4(1)(a).
   */
  site: BodyReference;
  /**
   * The local government areas for which this site counts. For a section 9 strategy each area has to have one. Source: SI 2022/1304 reg 5(1).
   *
   * @minItems 1
   * @maxItems 400
   */
  areas: LocalGovernmentAreaCode[];
  /**
   * en: English; cy: Welsh. Where any of the area is in Wales both are needed. Source: SI 2022/1304 reg 6.
   */
  language: "en" | "cy";
}
