// Publication and submission: SI 2022/1304 regs 3 to 6, and the duties of the Act to publish.
import { lastOfDaysBeginningWith } from "../calendar.js";
import type { AreaRecord, StrategyRecord } from "./record.js";
import { capital, longStopOf, named, ofVersions, statusBy } from "./strategy.js";
import {
  type Assessor,
  type Assessors,
  type EvidenceFound,
  met,
  shows,
  unmet,
  type Verdict,
  worstOf,
} from "./verdict.js";

const SUBMISSION_DAYS = 7;

/** A version whose publication is not on record: either it is not published, or the record is missing. */
function withoutPublication({ strategy, isAgreed, isPublished }: StrategyRecord): Verdict {
  const { id, state, version } = strategy.value;
  if (isPublished) {
    return unmet(
      "overdue",
      `The strategy ${id} is ${state}, and the dossier holds no publication record for its version ${version}. Add it.`,
      { pointer: strategy.pointer },
    );
  }
  if (!isAgreed) return unmet("not-yet", `${capital(named(strategy))} is not agreed yet.`);
  return unmet(
    "due",
    `${capital(named(strategy))} is agreed and not published. Publish it as soon as is reasonably practicable.`,
    {
      pointer: strategy.pointer,
    },
  );
}

/** Whether a version was published at all. */
function published(version: StrategyRecord): Verdict {
  const { publication } = version;
  return publication
    ? met([shows(publication, `Published on ${publication.value.publishedOn}.`)])
    : withoutPublication(version);
}

/** The first section 8 strategy, by its last day. */
const firstPublished: Assessor = (record) => {
  const { asOf, allVersions } = record;
  const due = longStopOf(record);
  const versions = allVersions
    .filter(({ strategy }) => strategy.value.powers.includes("section-8"))
    .sort((a, b) => a.strategy.value.version - b.strategy.value.version);
  const [first] = versions;
  if (first && first.strategy.value.version > 1) {
    return unmet(
      "cannot-tell",
      `The dossier begins with ${named(first.strategy)}, so it does not show when the first was published. Add the first version.`,
      {
        pointer: first.strategy.pointer,
      },
    );
  }
  if (first?.publication) {
    const { publishedOn } = first.publication.value;
    const evidence = [shows(first.publication, `Published on ${publishedOn}.`)];
    if (due === undefined || publishedOn <= due) return met(evidence, { ...(due !== undefined && { due }) });
    return met(evidence, {
      due,
      late: true,
      message: `Published on ${publishedOn}, after the last day, ${due}. It stays on the record as late.`,
      pointer: `${first.publication.pointer}/publishedOn`,
    });
  }
  if (first?.isPublished) return { ...withoutPublication(first), ...(due !== undefined && { due }) };
  return unmet(
    statusBy(due, asOf),
    due === undefined
      ? "The dossier shows no publication of a section 8 strategy. An area created after 31 January 2024 has no last day for it (inferred): publish as soon as is reasonably practicable."
      : `The dossier shows no publication of the first section 8 strategy, which had to be published by ${due}. Publish it, or add the record.`,
    { pointer: first?.strategy.pointer ?? record.pointer, ...(due !== undefined && { due }) },
  );
};

/** Later section 8 strategies and all section 9 strategies, which have no last day. */
const laterPublished: Assessor = (record) => {
  const versions = record.versions.filter(
    ({ strategy }) => strategy.value.powers.includes("section-9") || strategy.value.version > 1,
  );
  const [first, ...more] = versions.map(published);
  if (first) return worstOf([first, ...more]);
  return unmet("not-yet", "The dossier holds no later section 8 strategy and no section 9 strategy.");
};

/** The websites that count for an area: those of its specified authorities, and of the local policing body. */
function countingSites(version: StrategyRecord, record: AreaRecord, area: string): EvidenceFound[] {
  const { publication } = version;
  if (!publication) return [];
  const authorities = new Set(
    record.authoritiesOf([area], publication.value.publishedOn).map(({ value }) => record.keyOf(value.body)),
  );
  return publication.value.web.flatMap((page, index) =>
    page.areas.includes(area) && (record.isPolicing(page.site) || authorities.has(record.keyOf(page.site)))
      ? [
          {
            pointer: `${publication.pointer}/web/${index}`,
            shows: `On the website of ${page.site.code}, in ${page.language === "cy" ? "Welsh" : "English"}.`,
          },
        ]
      : [],
  );
}

/** The other forms of a publication. */
function otherForms({ publication }: StrategyRecord): EvidenceFound[] {
  return (publication?.value.otherForms ?? []).map((_, index) => ({
    pointer: `${publication?.pointer}/otherForms/${index}`,
    shows: "Published in another form than the web.",
  }));
}

/** What holds once a version is published: shown by evidence, or a breach. */
function onPublication(
  version: StrategyRecord,
  lacks: readonly string[],
  evidence: readonly EvidenceFound[],
  part: "web" | "otherForms",
): Verdict {
  const { publication } = version;
  if (!publication)
    return version.isPublished
      ? withoutPublication(version)
      : unmet("not-yet", `${capital(named(version.strategy))} is not published yet.`);
  if (lacks.length === 0) return met(evidence);
  return unmet("overdue", lacks.join(" "), { evidence, pointer: `${publication.pointer}/${part}` });
}

const onAWebsite = ofVersions("section-8", (version, record) => {
  const sites = countingSites(version, record, record.area);
  return onPublication(
    version,
    sites.length > 0
      ? []
      : [
          `The publication of ${named(version.strategy)} names no website of a specified authority of the area or of the local policing body. Put it on one, and add the address.`,
        ],
    sites,
    "web",
  );
});

const noSecondForm = (version: StrategyRecord): string =>
  `The publication of ${named(version.strategy)} names no form beside the web. Publish it in another form to reach different groups, and add it.`;

const inAnotherForm = ofVersions("section-8", (version) => {
  const forms = otherForms(version);
  return onPublication(version, forms.length > 0 ? [] : [noSecondForm(version)], forms, "otherForms");
});

const forEachArea = ofVersions("section-9", (version, record) => {
  const areas = version.strategy.value.areas.map(({ area }) => area);
  const without = areas.filter((area) => countingSites(version, record, area).length === 0);
  const forms = otherForms(version);
  return onPublication(
    version,
    [
      ...(without.length > 0
        ? [
            `The publication of ${named(version.strategy)} names no website that counts for ${without.join(", ")}. A section 9 strategy needs one for each area.`,
          ]
        : []),
      ...(forms.length > 0 ? [] : [noSecondForm(version)]),
    ],
    [...countingSites(version, record, record.area), ...forms],
    without.length > 0 ? "web" : "otherForms",
  );
});

/** The languages in which a published text is missing. */
function languagesMissing({ publication }: StrategyRecord): readonly string[] {
  const languages = new Set(publication?.value.web.map(({ language }) => language));
  return [...(languages.has("en") ? [] : ["English"]), ...(languages.has("cy") ? [] : ["Welsh"])];
}

const bilingual = (version: StrategyRecord): Verdict => {
  const lacks = languagesMissing(version).map(
    (language) =>
      `The publication of ${named(version.strategy)} names no text in ${language}. Publish it in ${language} too, and add it.`,
  );
  const { publication } = version;
  return onPublication(
    version,
    lacks,
    publication ? [shows(publication, "In English and in Welsh.")] : [],
    "web",
  );
};

/** Whether a version was submitted to a minister within seven days of which the day of publication is the first. */
function submitted(
  version: StrategyRecord,
  record: AreaRecord,
  to: "secretary-of-state" | "welsh-ministers",
): Verdict {
  const { strategy, publication, isPublished } = version;
  const { asOf, keyOf, authoritiesOf } = record;
  const whom = to === "secretary-of-state" ? "Secretary of State" : "Welsh Ministers";
  const all = version.submissions.filter(({ value }) => value.to === to);
  const authorities = new Set(
    authoritiesOf(
      strategy.value.areas.map(({ area }) => area),
      publication?.value.publishedOn ?? asOf,
    ).map(({ value }) => keyOf(value.body)),
  );
  const [submission] = all
    .filter(({ value }) => authorities.has(keyOf(value.submittedBy)))
    .sort((a, b) => (a.value.submittedOn < b.value.submittedOn ? -1 : 1));
  const evidence = all.map((each) => shows(each, `Submitted to the ${whom} on ${each.value.submittedOn}.`));
  if (!publication) {
    if (!isPublished)
      return unmet("not-yet", `${capital(named(strategy))} is not published yet.`, { evidence });
    return unmet(
      "cannot-tell",
      `The dossier holds no publication record for ${named(strategy)}, so it does not show by when it had to be submitted to the ${whom}. Add it.`,
      { evidence, pointer: strategy.pointer },
    );
  }
  const due = lastOfDaysBeginningWith(publication.value.publishedOn, SUBMISSION_DAYS);
  if (!submission) {
    const byOther =
      all.length > 0 ? " What is on record was not submitted by a specified authority of the area." : "";
    return unmet(
      statusBy(due, asOf),
      `The dossier does not show that one of the specified authorities submitted ${named(strategy)} to the ${whom}. The last day is ${due}: seven days, of which the day of publication, ${publication.value.publishedOn}, is the first.${byOther}`,
      { evidence, due, pointer: all[0]?.pointer ?? publication.pointer },
    );
  }
  const { submittedOn } = submission.value;
  if (submittedOn <= due) return met(evidence, { due });
  return met(evidence, {
    due,
    late: true,
    message: `Submitted to the ${whom} on ${submittedOn}, after the last day, ${due}. It stays on the record as late.`,
    pointer: `${submission.pointer}/submittedOn`,
  });
}

const crossesIntoWales: Assessor = (record, obligation) => {
  const versions = record.versions.filter(({ strategy }) =>
    strategy.value.areas.some(({ area }) => area.startsWith("W")),
  );
  if (versions.length === 0)
    return unmet("not-applicable", "No section 9 strategy in the dossier takes in a part of Wales.");
  return ofVersions("section-9", (version, each) => {
    const languages = bilingual(version);
    return languages.status === "met" ? submitted(version, each, "welsh-ministers") : languages;
  })({ ...record, versions }, obligation);
};

/** What is looked at of publication and submission, by the ids of the catalogue. */
export const publicationAssessors: Assessors = {
  "SVD-08-07a": ofVersions("section-8", published),
  "SVD-09-08a": ofVersions("section-9", published),
  "SVR-03-1": firstPublished,
  "SVR-03-2": laterPublished,
  "SVR-04-1a": onAWebsite,
  "SVR-04-1b": inAnotherForm,
  "SVR-04-2": ofVersions("section-8", (version, record) => submitted(version, record, "secretary-of-state")),
  "SVR-05-1": forEachArea,
  "SVR-05-2": ofVersions("section-9", (version, record) => submitted(version, record, "secretary-of-state")),
  "SVR-06-1a": ofVersions("section-8", bilingual),
  "SVR-06-1b": ofVersions("section-8", (version, record) => submitted(version, record, "welsh-ministers")),
  "SVR-06-2": crossesIntoWales,
};
