// Community safety partnerships: assessments and plans by their year from 1 April, protocols, and what the public is told.
import { daysAfter, type PartnershipYear, partnershipYearOf } from "../calendar.js";
import type { AreaRecord, Held, PartnershipRecord } from "./record.js";
import { type Assessor, type Assessors, met, shows, unmet, type Verdict } from "./verdict.js";

/** The first partnership year that lies wholly in the time of the Duty. Earlier ones are not judged. */
const FIRST_YEAR = "2023-24";

/** Looks at the partnership of the area; a dossier that is kept for one partnership may leave out the others. */
function ofPartnership(look: (partnership: PartnershipRecord, record: AreaRecord) => Verdict): Assessor {
  return (record) =>
    record.partnership
      ? look(record.partnership, record)
      : unmet(
          "cannot-tell",
          "The dossier holds no community safety partnership that covers the area. Add it and its documents, if this dossier is to show them.",
        );
}

/** The partnership year before another. */
function yearBefore(year: PartnershipYear): PartnershipYear {
  return partnershipYearOf(daysAfter(year.from, -1));
}

/** What has to be done during each year: that of the last year, and that of this one. */
function duringEachYear(
  done: readonly Held<{ readonly year: string }>[],
  { asOf }: AreaRecord,
  { name, verb }: { readonly name: string; readonly verb: "prepared" | "held" },
  pointer: string,
): Verdict {
  const year = partnershipYearOf(asOf);
  const before = yearBefore(year);
  const of = (wanted: PartnershipYear) => done.filter(({ value }) => value.year === wanted.name);
  const evidence = done.map((each) => shows(each, `The ${name} of ${each.value.year}.`));
  if (before.name >= FIRST_YEAR && of(before).length === 0) {
    return unmet(
      "overdue",
      `The dossier holds no ${name} of ${before.name}, which had to be ${verb} by ${before.to}. Add it.`,
      {
        evidence,
        due: before.to,
        ...(of(year).length > 0 && { doneUntil: year.to }),
        pointer,
      },
    );
  }
  if (of(year).length === 0) {
    return unmet("due", `The ${name} of ${year.name} has to be ${verb} by ${year.to}. Add it when it is.`, {
      evidence,
      due: year.to,
      pointer,
    });
  }
  return met(
    of(year).map((each) => shows(each, `The ${name} of ${year.name}.`)),
    { due: year.to },
  );
}

const strategyGroup = ofPartnership(({ partnership }, { asOf }) => {
  const { pointer, value } = partnership;
  const members = value.board.members.filter(
    ({ to, from }) => (to === undefined || asOf <= to) && (from === undefined || from <= asOf),
  );
  if (members.length >= 2)
    return met([{ pointer: `${pointer}/board`, shows: `A board of ${members.length} members.` }]);
  return unmet(
    "due",
    `The board of ${value.id} lists fewer than two members on the day. Add those who make up the strategy group.`,
    {
      pointer: `${pointer}/board`,
    },
  );
});

const protocol = ofPartnership(({ partnership, protocols }) =>
  protocols.length > 0
    ? met(protocols.map((each) => shows(each, "The information-sharing protocol.")))
    : unmet(
        "due",
        `The dossier holds no information-sharing protocol of ${partnership.value.id} that is in force. Add it.`,
        {
          pointer: partnership.pointer,
        },
      ),
);

const assessment = ofPartnership(({ partnership, assessments }, record) =>
  duringEachYear(
    assessments,
    record,
    { name: "strategic assessment", verb: "prepared" },
    partnership.pointer,
  ),
);

/** The meetings of each year. Whether each authority sent senior people is not judged: a dossier does not say who is senior. */
const publicMeetings = ofPartnership(({ partnership: { pointer, value } }, record) =>
  duringEachYear(
    (value.publicMeetings ?? []).flatMap(({ on }, index) =>
      on <= record.asOf
        ? [{ pointer: `${pointer}/publicMeetings/${index}`, value: { year: partnershipYearOf(on).name } }]
        : [],
    ),
    record,
    { name: "public meeting", verb: "held" },
    value.publicMeetings === undefined ? pointer : `${pointer}/publicMeetings`,
  ),
);

/** The assessment made last. */
function latest({ assessments }: PartnershipRecord) {
  return [...assessments].sort((a, b) => (a.value.completedOn < b.value.completedOn ? -1 : 1)).at(-1);
}

/** Looks at the assessment made last. */
function ofAssessment(look: (assessment: NonNullable<ReturnType<typeof latest>>) => Verdict): Assessor {
  return ofPartnership((partnership) => {
    const last = latest(partnership);
    return last
      ? look(last)
      : unmet("not-yet", "The dossier holds no strategic assessment of the partnership.");
  });
}

const considered = ofAssessment((last) =>
  last.value.evidence?.length
    ? met([{ pointer: `${last.pointer}/evidence`, shows: "What the assessment rests on." }])
    : unmet("cannot-tell", `The dossier does not say what ${last.value.id} rests on. Add its evidence.`, {
        pointer: last.pointer,
      }),
);

const contents = ofAssessment(({ pointer, value }) => {
  const lacks = [
    ...(value.levelsAndPatterns.trim() === "" ? ["levels and patterns"] : []),
    ...(value.authoritiesPriorities.length === 0 ? ["the priorities of the authorities"] : []),
    ...(value.publicPriorities.length === 0 ? ["the priorities of the public"] : []),
    ...(value.lastPlanImplemented.trim() === "" ? ["how far last year's plan was carried out"] : []),
  ];
  if (lacks.length === 0) return met([{ pointer, shows: `The contents of ${value.id}.` }]);
  return unmet("due", `${value.id} does not state ${lacks.join(", ")}. Add it.`, { pointer });
});

const views = ofAssessment(({ pointer, value }) =>
  value.publicPriorities.length > 0
    ? met([{ pointer: `${pointer}/publicPriorities`, shows: "The priorities of the public." }])
    : unmet(
        "cannot-tell",
        `${value.id} states no priorities of the public, and the dossier has no place for the arrangements to get their views.`,
        { pointer },
      ),
);

/** Looks at the plan of the day. */
function ofPlan(
  look: (plan: NonNullable<PartnershipRecord["plan"]>, record: AreaRecord) => Verdict,
): Assessor {
  return ofPartnership(({ plan }, record) =>
    plan ? look(plan, record) : unmet("not-yet", "The dossier holds no partnership plan for the day."),
  );
}

const planRevised = ofPartnership(({ partnership, plan }, { asOf }) => {
  const year = partnershipYearOf(asOf);
  const before = yearBefore(year);
  // A plan that does not say when it was revised was settled by the day before it began.
  const revisedOn = plan && (plan.value.revisedOn ?? (plan.value.from && daysAfter(plan.value.from, -1)));
  const evidence = plan
    ? [
        shows(
          plan,
          revisedOn ? `The partnership plan, last revised by ${revisedOn}.` : "The partnership plan.",
        ),
      ]
    : [];
  const pointer = plan?.pointer ?? partnership.pointer;
  if (revisedOn && revisedOn >= year.from) return met(evidence, { due: year.to });
  // The last day counts for plans of years that begin in the time of the Duty.
  if (before.name >= FIRST_YEAR && (revisedOn === undefined || revisedOn < before.from)) {
    return unmet(
      "overdue",
      `The dossier does not show that the partnership plan was revised before ${year.from}: in the year up to ${before.to}. Revise it, or add the day.`,
      {
        evidence,
        due: before.to,
        pointer,
      },
    );
  }
  return unmet("due", `The partnership plan has to be revised by ${year.to}, before the next year begins.`, {
    evidence,
    due: year.to,
    pointer,
  });
});

const carriesViolence = ofPartnership(({ partnership, plan }) => {
  if (plan && plan.value.seriousViolenceStrategy.trim() !== "") {
    return met([
      {
        pointer: `${plan.pointer}/seriousViolenceStrategy`,
        shows: "The strategy against serious violence in the plan.",
      },
    ]);
  }
  return unmet(
    "due",
    `The dossier holds no plan of ${partnership.value.id} that carries a strategy against serious violence. Add it.`,
    {
      pointer: plan?.pointer ?? partnership.pointer,
    },
  );
});

const planContents = ofPlan(({ pointer, value }) => {
  const lacks = [
    ...(value.resources === undefined ? ["the resources"] : []),
    ...(value.priorities.every(({ measures }) => !measures?.length) ? ["how success is measured"] : []),
    ...(value.actions?.length || value.priorities.some(({ steps }) => steps !== undefined)
      ? []
      : ["the steps to be taken"]),
  ];
  if (lacks.length === 0) return met([{ pointer, shows: `The contents of ${value.id}.` }]);
  return unmet("due", `${value.id} does not state ${lacks.join(", ")}. Add it.`, { pointer });
});

const summary = ofPlan(({ pointer, value }) =>
  value.summaryUrl === undefined
    ? unmet("due", `No published summary of ${value.id} is recorded. Publish one, and add its address.`, {
        pointer,
      })
    : met([{ pointer: `${pointer}/summaryUrl`, shows: "The address of the summary." }]),
);

const planSent = ofPlan((plan, { asOf }) => sent(plan, asOf, plan.value.revisedOn));

/** Whether a copy went to the local policing body by a day, since the document was last settled. */
function sent(
  { pointer, value }: Held<{ readonly id: string; readonly sentToLocalPolicingBodyOn?: string }>,
  asOf: string,
  since?: string,
): Verdict {
  const { id, sentToLocalPolicingBodyOn: on } = value;
  if (on !== undefined && on <= asOf && (since === undefined || since <= on)) {
    return met([{ pointer: `${pointer}/sentToLocalPolicingBodyOn`, shows: `Sent on ${on}.` }]);
  }
  return unmet(
    "due",
    `The dossier does not show that ${id} went to the local policing body${since ? ` since ${since}` : ""}. Send it, and add the day.`,
    { pointer },
  );
}

/** Looks at the agreements of the county group, of which a dossier may hold nothing. */
function ofCounty(
  look: (agreements: AreaRecord["communitySafetyAgreements"], record: AreaRecord) => Verdict,
): Assessor {
  return (record) =>
    record.communitySafetyAgreements.length > 0
      ? look(record.communitySafetyAgreements, record)
      : unmet("cannot-tell", "The dossier holds nothing of the county strategy group up to the day.");
}

const countyGroup = ofCounty((agreements) =>
  met(agreements.map((each) => shows(each, "An agreement that the county group made."))),
);
const countyAgreement = ofCounty((agreements, record) =>
  duringEachYear(
    agreements,
    record,
    { name: "community safety agreement", verb: "prepared" },
    agreements[0]?.pointer ?? record.pointer,
  ),
);
const countyAgreementSent = ofCounty((agreements, { asOf }) => {
  const last = [...agreements].sort((a, b) => (a.value.year < b.value.year ? -1 : 1)).at(-1);
  return last ? sent(last, asOf) : unmet("cannot-tell", "The dossier holds no agreement.");
});

const coOperation = ofPartnership(({ partnership }) =>
  met([shows(partnership, "The community safety partnership.")]),
);

/** What is looked at of community safety partnerships, by the ids of the catalogue. */
export const partnershipAssessors: Assessors = {
  "CDA-5-2": coOperation,
  "CDA-6-1d": carriesViolence,
  "CSPE-3": strategyGroup,
  "CSPE-4": protocol,
  "CSPE-5": assessment,
  "CSPE-6": considered,
  "CSPE-7": contents,
  "CSPE-8": countyGroup,
  "CSPE-9": countyAgreement,
  "CSPE-9A": countyAgreementSent,
  "CSPE-10": planRevised,
  "CSPE-11": planContents,
  "CSPE-12": views,
  "CSPE-12-4": publicMeetings,
  "CSPE-13A": planSent,
  "CSPE-14": summary,
  "CSPW-3": strategyGroup,
  "CSPW-4": protocol,
  "CSPW-5": assessment,
  "CSPW-8": planRevised,
  "CSPW-9ab": carriesViolence,
  "CSPW-10-meeting": publicMeetings,
  "CSPW-10-summary": summary,
};
