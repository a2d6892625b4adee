import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { FinancialYearSchema } from "./financial-year.js";
import { PenceSchema } from "./pence.js";
import { line, prose } from "./text.js";

/** A number of zero or more as text, so that no digit of it is lost. */
const exactNumber = () =>
  z
    .string()
    .regex(/^[0-9]{1,15}(?:\.[0-9]{1,15})?$/)
    .meta({ maxLength: 31, examples: ["176582", "12.35"] });

/** A count as its publisher gives it: a number, or what stands for one that is suppressed. */
const publishedCount = () =>
  z
    .string()
    .regex(/^(?:[0-9]{1,15}(?:\.[0-9]{1,15})?|<[0-9]{1,15}|[0-9]{1,15}-[0-9]{1,15}|\*|\[[cxz]\])$/)
    .meta({ maxLength: 31, examples: ["412", "<5", "1-7", "[c]"] });

/** A change in percent as text, below zero for a cut. */
const percent = () =>
  z
    .string()
    .regex(/^-?[0-9]{1,3}(?:\.[0-9]{1,6})?$/)
    .meta({ maxLength: 11, examples: ["2.5", "-5"] });

export const PlanHeadSchema = z.enum(["labour", "non-labour", "whole"]).meta({
  id: "PlanHead",
  title: "Head of a plan",
  description:
    "A part of the grant that is shared out separately. labour and non-labour: the heads of the Duty grant; whole: money that does not come in heads.",
  source: "practice: published decisions on the Duty grant and on grants of violence reduction units",
});
export type PlanHead = z.infer<typeof PlanHeadSchema>;

export const PlanLineSchema = z
  .strictObject({
    head: PlanHeadSchema.meta({ title: "Head", description: "The head it comes under." }),
    amountPence: PenceSchema.meta({ title: "Amount", description: "The amount, in pence." }),
  })
  .meta({
    id: "PlanLine",
    title: "Amount under a head",
    description: "An amount under one head of a plan.",
    source: "this model",
  });
export type PlanLine = z.infer<typeof PlanLineSchema>;

export const PlanShareSchema = z
  .strictObject({
    parts: z.int().min(0).max(1_000_000).meta({ title: "Parts", description: "How many parts it is." }),
    of: z
      .int()
      .min(1)
      .max(1_000_000)
      .meta({ title: "Of", description: "Into how many equal parts the whole is divided." }),
  })
  .meta({
    id: "PlanShare",
    title: "Share in a plan",
    description:
      "A share in whole parts, so that three thirds are the whole: 1 of 3 is a third, 25 of 100 is 25%.",
    source: "this model",
    examples: [{ parts: 25, of: 100 }],
  });
export type PlanShare = z.infer<typeof PlanShareSchema>;

export const PlanRecipientSchema = z
  .strictObject({
    name: line(100).meta({
      title: "Name",
      description: "Its name, by which the plan and the statement refer to it. No two have the same.",
    }),
    body: BodyReferenceSchema.meta({
      title: "Body",
      description: "The body that receives the money, where it is in a register.",
    }).optional(),
    weight: exactNumber()
      .meta({
        title: "Weight",
        description:
          "Its weight in a share by weight, such as its population. Only the proportions matter. A method by weight takes no recipient without one.",
      })
      .optional(),
    areas: z
      .int()
      .min(0)
      .max(400)
      .meta({
        title: "Areas",
        description: "How many areas it covers, each with the flat amount. Left out, it is one.",
      })
      .optional(),
    lastYear: z
      .array(PlanLineSchema)
      .min(1)
      .max(10)
      .meta({
        title: "Last year",
        description:
          "What it had of each head the year before. Damping and a uniform change need it, and a statement then shows who gains and who loses.",
      })
      .optional(),
  })
  .meta({
    id: "PlanRecipient",
    title: "Recipient of a plan",
    description: "A recipient of the grant.",
    source: "practice: published decisions on grants",
  });
export type PlanRecipient = z.infer<typeof PlanRecipientSchema>;

const funderShape = {
  name: line(100).meta({ title: "Name", description: "The funder. No two of a post have the same." }),
  capPence: PenceSchema.meta({ title: "Cap", description: "The most that it pays, in pence." }).optional(),
};

export const PlanFunderSchema = z
  .discriminatedUnion("gives", [
    z.strictObject({
      ...funderShape,
      gives: z.literal("share").meta({ title: "Gives", description: "A share of the cost." }),
      share: PlanShareSchema.meta({ title: "Share", description: "How much of it." }),
      of: z.enum(["full-cost", "salary"]).meta({
        title: "Of",
        description:
          "full-cost: of all that the post costs, on-costs included; salary: of the pay alone. A third of the one is far from a third of the other.",
      }),
    }),
    z.strictObject({
      ...funderShape,
      gives: z.literal("sum").meta({ title: "Gives", description: "A fixed sum." }),
      amountPence: PenceSchema.meta({ title: "Amount", description: "The sum, in pence." }),
    }),
    z.strictObject({
      ...funderShape,
      gives: z.literal("rest").meta({
        title: "Gives",
        description: "What the others leave. One funder of a post at most.",
      }),
    }),
  ])
  .meta({
    id: "PlanFunder",
    title: "Funder of a post in a plan",
    description: "A body that pays towards a jointly funded post.",
    source: "practice: jointly funded posts",
  });
export type PlanFunder = z.infer<typeof PlanFunderSchema>;

const keptBackShape = {
  title: line(100).meta({
    title: "Title",
    description: "What it is kept back for. No two of a head have the same.",
  }),
  head: PlanHeadSchema.meta({ title: "Head", description: "The head it is taken from." }),
};

export const KeptBackSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...keptBackShape,
      kind: z.literal("sum").meta({ title: "Kind", description: "A fixed sum." }),
      amountPence: PenceSchema.meta({ title: "Amount", description: "The sum, in pence." }),
    }),
    z.strictObject({
      ...keptBackShape,
      kind: z.literal("post").meta({ title: "Kind", description: "What a fixed post costs the grant." }),
      post: DocumentIdSchema.meta({ title: "Post", description: "The post in the dossier." }),
      amountPence: PenceSchema.meta({
        title: "Amount",
        description: "What the grant pays of the post in the year, in pence. Other funders pay theirs.",
      }),
    }),
    z.strictObject({
      ...keptBackShape,
      kind: z.literal("shared-post").meta({
        title: "Kind",
        description: "What the grant pays of a jointly funded post, worked out from its cost.",
      }),
      post: DocumentIdSchema.meta({ title: "Post", description: "The post in the dossier." }).optional(),
      fullCostPence: PenceSchema.meta({
        title: "Full cost",
        description: "What the post costs in the year, on-costs included, in pence.",
      }),
      salaryPence: PenceSchema.meta({ title: "Salary", description: "The pay in that, in pence." }),
      funders: z
        .array(PlanFunderSchema)
        .min(1)
        .max(20)
        .meta({ title: "Funders", description: "Who pays for it, this grant among them." }),
      grant: line(100).meta({
        title: "Grant",
        description: "The name of the funder that is this grant. What it pays is kept back.",
      }),
      host: line(100)
        .meta({
          title: "Host",
          description:
            "The name of the funder that employs the post and takes the odd pence. Left out, who pays the rest takes them.",
        })
        .optional(),
    }),
    z.strictObject({
      ...keptBackShape,
      kind: z.literal("rate").meta({ title: "Kind", description: "A share of the head." }),
      share: PlanShareSchema.meta({ title: "Share", description: "How much of it is kept back." }),
      of: z.enum(["gross", "rest"]).meta({
        title: "Of",
        description: "gross: of the whole head; rest: of what sums and shares of the whole leave.",
      }),
    }),
  ])
  .meta({
    id: "KeptBack",
    title: "Kept back",
    description:
      "Money taken from a head before it is shared out: a sum, a fixed post, its part of a jointly funded post, or a share of it.",
    source: "practice: fixed posts in West Mercia and Surrey, shares kept back in Thames Valley and Sussex",
  });
export type KeptBack = z.infer<typeof KeptBackSchema>;

export const RecipientValueSchema = z
  .strictObject({
    recipient: line(100).meta({ title: "Recipient", description: "The name of the recipient." }),
    value: exactNumber().meta({ title: "Value", description: "Its value." }),
  })
  .meta({
    id: "RecipientValue",
    title: "Value of a recipient",
    description: "The value of an indicator for one recipient.",
    source: "this model",
  });
export type RecipientValue = z.infer<typeof RecipientValueSchema>;

export const RecipientCountSchema = z
  .strictObject({
    recipient: line(100).meta({ title: "Recipient", description: "The name of the recipient." }),
    value: publishedCount().meta({
      title: "Value",
      description:
        "Its value, or what the publisher prints in place of a small one: <5, 1-7, * or [c]. A suppressed one is used only as the method says.",
    }),
  })
  .meta({
    id: "RecipientCount",
    title: "Published count of a recipient",
    description: "The value of an indicator for one recipient, as it was published.",
    source: "this model; practice: small counts are suppressed in hospital statistics",
  });
export type RecipientCount = z.infer<typeof RecipientCountSchema>;

export const SuppressedCountsSchema = z
  .strictObject({
    take: z.enum(["low", "high", "midpoint", "bounds"]).meta({
      title: "Take",
      description:
        "What a suppressed count is taken for. low: the least it can be; high: the most; midpoint: half-way; bounds: half-way, with the least and the most that each recipient could get beside it.",
    }),
    marks: z
      .strictObject({
        low: exactNumber().meta({ title: "Low", description: "The least." }),
        high: exactNumber().meta({ title: "High", description: "The most." }),
      })
      .meta({
        title: "Marks",
        description:
          "The least and the most that a bare mark such as * stands for, as its publisher says. Without it, a mark is refused.",
      })
      .optional(),
  })
  .meta({
    id: "SuppressedCounts",
    title: "Suppressed counts",
    description:
      "What counts that a publisher suppresses are taken for. Without it, one is refused and never read as zero.",
    source: "this model",
  });
export type SuppressedCounts = z.infer<typeof SuppressedCountsSchema>;

const indicatorShape = {
  name: line(100).meta({ title: "Name", description: "What is counted, such as population." }),
  share: PlanShareSchema.meta({
    title: "Share",
    description: "How much of the money follows it. The shares of all components add to the whole.",
  }),
};
const suppressedShape = {
  suppressed: SuppressedCountsSchema.meta({
    title: "Suppressed counts",
    description: "What suppressed counts are taken for.",
  }).optional(),
};
const valuesShape = {
  values: z.array(RecipientCountSchema).min(1).max(5_000).meta({
    title: "Values",
    description: "Its value for every recipient. A missing one is an error, never zero.",
  }),
  period: line(100)
    .meta({ title: "Period", description: "The year or the vintage of the values." })
    .optional(),
};

export const NeedComponentSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...indicatorShape,
      kind: z.literal("equal").meta({ title: "Kind", description: "The same for every recipient." }),
    }),
    z.strictObject({
      ...indicatorShape,
      kind: z.literal("count").meta({
        title: "Kind",
        description: "A number of people or events, which grows with the size of the recipient.",
      }),
      ...valuesShape,
    }),
    z.strictObject({
      ...indicatorShape,
      kind: z.literal("rate").meta({
        title: "Kind",
        description: "A rate, which says nothing of size and is multiplied by what it is a rate of.",
      }),
      ...valuesShape,
      denominator: z.array(RecipientValueSchema).min(1).max(5_000).meta({
        title: "Denominator",
        description: "What it is a rate of, such as population, for every recipient.",
      }),
    }),
  ])
  .meta({
    id: "NeedComponent",
    title: "Component of a needs formula",
    description: "An indicator of need and how much of the money follows it.",
    source: "practice: formulas of Thames Valley and of police grants",
  });
export type NeedComponent = z.infer<typeof NeedComponentSchema>;

export const PlanBoundSchema = z
  .strictObject({
    recipient: line(100).meta({ title: "Recipient", description: "The name of the recipient." }),
    head: PlanHeadSchema.meta({ title: "Head", description: "The head of the grant." }),
    floorPence: PenceSchema.meta({
      title: "Floor",
      description: "The least it gets of this head, in pence.",
    }).optional(),
    capPence: PenceSchema.meta({
      title: "Cap",
      description: "The most it gets of this head, in pence.",
    }).optional(),
  })
  .meta({
    id: "PlanBound",
    title: "Bound of a share",
    description: "The least and the most that one recipient gets of a head.",
    source: "practice: floors in hotspot and violence reduction unit grants",
  });
export type PlanBound = z.infer<typeof PlanBoundSchema>;

export const FlatExceptionSchema = z
  .strictObject({
    recipient: line(100).meta({ title: "Recipient", description: "The name of the recipient." }),
    head: PlanHeadSchema.meta({ title: "Head", description: "The head of the plan." }),
    amountPence: PenceSchema.meta({
      title: "Amount",
      description: "The flat amount it gets in place of that of all others, in pence.",
    }),
  })
  .meta({
    id: "FlatException",
    title: "Exception from a flat amount",
    description: "A recipient whose flat amount of a head is one of its own.",
    source: "practice: the grant to community safety partnerships of Greater Manchester",
  });
export type FlatException = z.infer<typeof FlatExceptionSchema>;

export const PlanTierSchema = z
  .strictObject({
    places: z
      .int()
      .min(1)
      .max(5_000)
      .meta({ title: "Places", description: "How many recipients, one rank after another." }),
    amounts: z
      .array(PlanLineSchema)
      .min(1)
      .max(10)
      .meta({ title: "Amounts", description: "What each of them gets of each head." }),
  })
  .meta({
    id: "PlanTier",
    title: "Tier",
    description: "The amounts of some ranks in a row.",
    source: "practice: the first grants of violence reduction units",
  });
export type PlanTier = z.infer<typeof PlanTierSchema>;

const rounding = () =>
  z.enum([
    "largest-remainder",
    "sainte-lague",
    "dhondt",
    "adams",
    "dean",
    "huntington-hill",
    "quota",
    "cumulative",
  ]);

export const SharingMethodSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("equal-share").meta({ title: "Kind", description: "The same for all, head by head." }),
    }),
    z.strictObject({
      kind: z
        .literal("pro-rata")
        .meta({ title: "Kind", description: "By the weights of the recipients, head by head." }),
      rounding: rounding()
        .meta({
          title: "Rounding",
          description: "How exact shares become whole pence. Left out, it is largest-remainder.",
        })
        .optional(),
    }),
    z.strictObject({
      kind: z.literal("split-heads").meta({
        title: "Kind",
        description: "By weight over all heads at once, so that both sums are kept.",
      }),
    }),
    z.strictObject({
      kind: z.literal("floors-and-caps").meta({
        title: "Kind",
        description: "By weight, head by head, within bounds that are kept exactly.",
      }),
      bounds: z
        .array(PlanBoundSchema)
        .min(1)
        .max(10_000)
        .meta({ title: "Bounds", description: "The floors and caps." }),
    }),
    z.strictObject({
      kind: z.literal("flat-plus-weighted").meta({
        title: "Kind",
        description: "A flat amount for each area covered, and the rest of each head by weight.",
      }),
      flat: z
        .array(PlanLineSchema)
        .min(1)
        .max(10)
        .meta({ title: "Flat", description: "The flat amount of each head, for each area." }),
      exceptions: z
        .array(FlatExceptionSchema)
        .min(1)
        .max(10_000)
        .meta({
          title: "Exceptions",
          description: "Recipients that get a flat amount of their own, whatever the number of areas.",
        })
        .optional(),
    }),
    z.strictObject({
      kind: z.literal("uniform-change").meta({
        title: "Kind",
        description: "What each had last year, all changed by one percentage, head by head.",
      }),
    }),
    z.strictObject({
      kind: z.literal("ranked-coverage").meta({
        title: "Kind",
        description:
          "Recipients are ranked by a count, and as many of the first as together reach a part of it get the amounts of their tiers.",
      }),
      name: line(100).meta({ title: "Name", description: "What is counted, such as admissions." }),
      ...valuesShape,
      coverage: PlanShareSchema.meta({
        title: "Coverage",
        description: "The part of all counts that those funded have to reach.",
      }),
      tiers: z.array(PlanTierSchema).min(1).max(100).meta({
        title: "Tiers",
        description: "The amounts, from the first rank on. The last tier takes all ranks that are left.",
      }),
      ...suppressedShape,
    }),
    z.strictObject({
      kind: z.literal("needs-formula").meta({
        title: "Kind",
        description: "By several indicators at once, head by head, rounded once.",
      }),
      components: z
        .array(NeedComponentSchema)
        .min(1)
        .max(50)
        .meta({ title: "Components", description: "The indicators and their shares." }),
      ...suppressedShape,
      rounding: rounding()
        .meta({
          title: "Rounding",
          description: "How exact shares become whole pence. Left out, it is largest-remainder.",
        })
        .optional(),
    }),
  ])
  .meta({
    id: "SharingMethod",
    title: "Method of sharing",
    description: "How what is left of each head is shared out, by the names of @svd/funding.",
    source: "this model; practice: published decisions on grants",
  });
export type SharingMethod = z.infer<typeof SharingMethodSchema>;

export const DampingSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("floor").meta({
        title: "Kind",
        description:
          "Nobody changes by less than a floor, paid for within the head by scaling back the gains of the others.",
      }),
      floorPercent: percent().meta({
        title: "Floor",
        description: "The least change on last year, in percent. Below zero it is the greatest cut.",
      }),
      ceilingPercent: percent()
        .meta({ title: "Ceiling", description: "The greatest change on last year, in percent." })
        .optional(),
    }),
    z.strictObject({
      kind: z.literal("hold-harmless").meta({
        title: "Kind",
        description:
          "Nobody gets less than last year. This costs more than there is, and the statement says how much.",
      }),
    }),
    z.strictObject({
      kind: z.literal("pace").meta({
        title: "Kind",
        description: "From what each had last year to what the method gives, over some years.",
      }),
      years: z.array(FinancialYearSchema).min(2).max(20).meta({
        title: "Years",
        description: "The years, in order. The year of the plan is one of them; the last is on the target.",
      }),
      path: z
        .array(PlanShareSchema)
        .min(2)
        .max(20)
        .meta({
          title: "Path",
          description:
            "How much of the way is gone by the end of each year, the last all of it. Left out, the steps are even.",
        })
        .optional(),
    }),
  ])
  .meta({
    id: "Damping",
    title: "Damping",
    description: "How the change on last year is held back.",
    source:
      "practice: floors of police grants, phased change in Thames Valley, the refresh of the London crime prevention fund",
  });
export type Damping = z.infer<typeof DampingSchema>;

export const PlanTieRuleSchema = z
  .discriminatedUnion("rule", [
    z.strictObject({
      rule: z.literal("rotate").meta({
        title: "Rule",
        description: "Who is listed first from a place on, going round, so that no body always gains.",
      }),
      from: z
        .int()
        .min(0)
        .max(10_000)
        .meta({ title: "From", description: "The place, counted from 0, or the year.", examples: [2025] }),
    }),
    z.strictObject({
      rule: z.literal("draw").meta({
        title: "Rule",
        description: "A draw that comes out the same whenever the seed is the same.",
      }),
      seed: line(100).meta({ title: "Seed", description: "What the draw starts from." }),
    }),
    z.strictObject({
      rule: z.enum(["larger-weight", "listed", "by-id", "error"]).meta({
        title: "Rule",
        description:
          "larger-weight: the larger weight, then who is listed first; listed: who is listed first; by-id: the first by id; error: nobody, and people decide.",
      }),
    }),
  ])
  .meta({
    id: "PlanTieRule",
    title: "Tie rule",
    description: "Who gets a penny where claims are equal.",
    source: "this model",
  });
export type PlanTieRule = z.infer<typeof PlanTieRuleSchema>;

export const SpendingProfileSchema = z
  .strictObject({
    quarters: z.array(PlanShareSchema).min(4).max(4).meta({
      title: "Quarters",
      description:
        "The share of each award that is spent in each quarter, from April. They add to the whole.",
    }),
    paid: z.enum(["arrears", "advance"]).meta({
      title: "Paid",
      description: "arrears: on the day after each quarter; advance: on its first day.",
    }),
  })
  .meta({
    id: "SpendingProfile",
    title: "Profile of spending",
    description: "When awards are spent and paid over the year.",
    source: "practice: quarterly claims",
  });
export type SpendingProfile = z.infer<typeof SpendingProfileSchema>;

export const FundingPlanSchema = z
  .strictObject({
    ...documentShape("funding-plan"),
    title: line(300).meta({ title: "Title", description: "What it is called." }),
    grant: DocumentIdSchema.meta({
      title: "Grant",
      description: "The grant of the dossier that is shared out.",
    }).optional(),
    year: FinancialYearSchema.meta({ title: "Year", description: "The financial year it is for." }),
    heads: z.array(PlanLineSchema).min(1).max(10).meta({
      title: "Heads",
      description: "What there is under each head, before anything is kept back.",
    }),
    keptBack: z
      .array(KeptBackSchema)
      .max(500)
      .meta({ title: "Kept back", description: "What is taken from the heads before they are shared out." })
      .optional(),
    recipients: z
      .array(PlanRecipientSchema)
      .min(1)
      .max(5_000)
      .meta({ title: "Recipients", description: "Who gets a share." }),
    method: SharingMethodSchema.meta({
      title: "Method",
      description: "How what is left of each head is shared out.",
    }),
    damping: DampingSchema.meta({
      title: "Damping",
      description: "How the change on last year is held back. Left out, the method alone decides.",
    }).optional(),
    preset: z
      .enum(["london-equal-share", "thames-valley-formula", "violence-reduction-unit-coverage"])
      .meta({
        title: "Preset",
        description:
          "The published method that this plan follows, by its name in @svd/funding. The method must be as it was published, and the statement names the source.",
      })
      .optional(),
    ties: PlanTieRuleSchema.meta({
      title: "Ties",
      description: "Who gets a penny where claims are equal. Left out, it is larger-weight.",
    }).optional(),
    profile: SpendingProfileSchema.meta({
      title: "Profile",
      description: "When awards are spent and paid.",
    }).optional(),
    reasons: prose(4_000)
      .meta({ title: "Reasons", description: "Why this method was chosen, for the decision notice." })
      .optional(),
  })
  .meta({
    id: "FundingPlan",
    title: "Funding plan",
    description:
      "How a grant is to be shared out: what there is, what is kept back, who gets a share, and by which method.",
    source: "practice: published decisions on grants; this model",
  });
export type FundingPlan = z.infer<typeof FundingPlanSchema>;
