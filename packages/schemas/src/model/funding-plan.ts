import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { FinancialYearSchema } from "./financial-year.js";
import { GrantLineSchema } from "./grant.js";
import { GrantHeadSchema } from "./grant-head.js";
import { PenceSchema } from "./pence.js";
import { line, prose } from "./text.js";

/** A number of zero or more as text, so that no digit of it is lost. */
const exactNumber = () =>
  z
    .string()
    .regex(/^[0-9]{1,15}(?:\.[0-9]{1,15})?$/)
    .meta({ maxLength: 31, examples: ["176582", "12.35"] });

/**
 * A share in whole parts, so that three thirds are the whole: 1 of 3 is a third, 25 of 100 is 25%. Source:
 * this model.
 *
 * @category schemas
 */
export const PlanShareSchema = z
  .strictObject({
    /** How many parts it is. */
    parts: z.int().min(0).max(1_000_000).meta({ title: "Parts", description: "How many parts it is." }),
    /** Into how many equal parts the whole is divided. */
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
/**
 * A share in whole parts, so that three thirds are the whole: 1 of 3 is a third, 25 of 100 is 25%. Source:
 * this model.
 *
 * @category models
 */
export type PlanShare = z.infer<typeof PlanShareSchema>;

/**
 * One who gets a share of the grant. Source: practice: published decisions on grants.
 *
 * @category schemas
 */
export const PlanRecipientSchema = z
  .strictObject({
    /** Its name, by which the plan and the statement speak of it. No two have the same. */
    name: line(100).meta({
      title: "Name",
      description: "Its name, by which the plan and the statement speak of it. No two have the same.",
    }),
    /** The body that receives the money, where it is in a register. */
    body: BodyReferenceSchema.meta({
      title: "Body",
      description: "The body that receives the money, where it is in a register.",
    }).optional(),
    /**
     * Its weight in a share by weight, such as its population. Only the proportions matter. A method by
     * weight takes no recipient without one.
     */
    weight: exactNumber()
      .meta({
        title: "Weight",
        description:
          "Its weight in a share by weight, such as its population. Only the proportions matter. A method by weight takes no recipient without one.",
      })
      .optional(),
    /** How many areas it covers, each with the flat amount. Left out, it is one. */
    areas: z
      .int()
      .min(0)
      .max(400)
      .meta({
        title: "Areas",
        description: "How many areas it covers, each with the flat amount. Left out, it is one.",
      })
      .optional(),
  })
  .meta({
    id: "PlanRecipient",
    title: "Recipient of a plan",
    description: "One who gets a share of the grant.",
    source: "practice: published decisions on grants",
  });
/**
 * One who gets a share of the grant. Source: practice: published decisions on grants.
 *
 * @category models
 */
export type PlanRecipient = z.infer<typeof PlanRecipientSchema>;

const keptBackShape = {
  /** What it is kept back for. No two of a head have the same. */
  title: line(100).meta({
    title: "Title",
    description: "What it is kept back for. No two of a head have the same.",
  }),
  /** The head it is taken from. */
  head: GrantHeadSchema.meta({ title: "Head", description: "The head it is taken from." }),
};

/**
 * Money taken from a head before it is shared out: a sum, a fixed post, or a share of it. Source: practice:
 * fixed posts in West Mercia and Surrey, shares kept back in Thames Valley and Sussex.
 *
 * @category schemas
 */
export const KeptBackSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...keptBackShape,
      /** A fixed sum. */
      kind: z.literal("sum").meta({ title: "Kind", description: "A fixed sum." }),
      /** The sum, in pence. */
      amountPence: PenceSchema.meta({ title: "Amount", description: "The sum, in pence." }),
    }),
    z.strictObject({
      ...keptBackShape,
      /** What a fixed post costs the grant. */
      kind: z.literal("post").meta({ title: "Kind", description: "What a fixed post costs the grant." }),
      /** The post in the dossier. */
      post: DocumentIdSchema.meta({ title: "Post", description: "The post in the dossier." }),
      /** What the grant pays of the post in the year, in pence. Other funders pay theirs. */
      amountPence: PenceSchema.meta({
        title: "Amount",
        description: "What the grant pays of the post in the year, in pence. Other funders pay theirs.",
      }),
    }),
    z.strictObject({
      ...keptBackShape,
      /** A share of the head. */
      kind: z.literal("rate").meta({ title: "Kind", description: "A share of the head." }),
      /** How much of it is kept back. */
      share: PlanShareSchema.meta({ title: "Share", description: "How much of it is kept back." }),
      /** gross: of the whole head; rest: of what sums and shares of the whole leave. */
      of: z.enum(["gross", "rest"]).meta({
        title: "Of",
        description: "gross: of the whole head; rest: of what sums and shares of the whole leave.",
      }),
    }),
  ])
  .meta({
    id: "KeptBack",
    title: "Kept back",
    description: "Money taken from a head before it is shared out: a sum, a fixed post, or a share of it.",
    source: "practice: fixed posts in West Mercia and Surrey, shares kept back in Thames Valley and Sussex",
  });
/**
 * Money taken from a head before it is shared out: a sum, a fixed post, or a share of it. Source: practice:
 * fixed posts in West Mercia and Surrey, shares kept back in Thames Valley and Sussex.
 *
 * @category models
 */
export type KeptBack = z.infer<typeof KeptBackSchema>;

/**
 * The value of an indicator for one recipient. Source: this model.
 *
 * @category schemas
 */
export const RecipientValueSchema = z
  .strictObject({
    /** The name of the recipient. */
    recipient: line(100).meta({ title: "Recipient", description: "The name of the recipient." }),
    /** Its value. */
    value: exactNumber().meta({ title: "Value", description: "Its value." }),
  })
  .meta({
    id: "RecipientValue",
    title: "Value of a recipient",
    description: "The value of an indicator for one recipient.",
    source: "this model",
  });
/**
 * The value of an indicator for one recipient. Source: this model.
 *
 * @category models
 */
export type RecipientValue = z.infer<typeof RecipientValueSchema>;

const indicatorShape = {
  /** What is counted, such as population. */
  name: line(100).meta({ title: "Name", description: "What is counted, such as population." }),
  /** How much of the money follows it. The shares of all components add to the whole. */
  share: PlanShareSchema.meta({
    title: "Share",
    description: "How much of the money follows it. The shares of all components add to the whole.",
  }),
};
const valuesShape = {
  /** Its value for every recipient. A missing one is an error, never zero. */
  values: z.array(RecipientValueSchema).min(1).max(5_000).meta({
    title: "Values",
    description: "Its value for every recipient. A missing one is an error, never zero.",
  }),
  /** The year or the vintage of the values. */
  period: line(100)
    .meta({ title: "Period", description: "The year or the vintage of the values." })
    .optional(),
};

/**
 * An indicator of need and how much of the money follows it. Source: practice: formulas of Thames Valley and
 * of police grants.
 *
 * @category schemas
 */
export const NeedComponentSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...indicatorShape,
      /** The same for every recipient. */
      kind: z.literal("equal").meta({ title: "Kind", description: "The same for every recipient." }),
    }),
    z.strictObject({
      ...indicatorShape,
      /** A number of people or events, which grows with the size of the recipient. */
      kind: z.literal("count").meta({
        title: "Kind",
        description: "A number of people or events, which grows with the size of the recipient.",
      }),
      ...valuesShape,
    }),
    z.strictObject({
      ...indicatorShape,
      /** A rate, which says nothing of size and is multiplied by what it is a rate of. */
      kind: z.literal("rate").meta({
        title: "Kind",
        description: "A rate, which says nothing of size and is multiplied by what it is a rate of.",
      }),
      ...valuesShape,
      /** What it is a rate of, such as population, for every recipient. */
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
/**
 * An indicator of need and how much of the money follows it. Source: practice: formulas of Thames Valley and
 * of police grants.
 *
 * @category models
 */
export type NeedComponent = z.infer<typeof NeedComponentSchema>;

/**
 * The least and the most that one recipient gets of a head. Source: practice: floors in hotspot and violence
 * reduction unit grants.
 *
 * @category schemas
 */
export const PlanBoundSchema = z
  .strictObject({
    /** The name of the recipient. */
    recipient: line(100).meta({ title: "Recipient", description: "The name of the recipient." }),
    /** The head of the grant. */
    head: GrantHeadSchema.meta({ title: "Head", description: "The head of the grant." }),
    /** The least it gets of this head, in pence. */
    floorPence: PenceSchema.meta({
      title: "Floor",
      description: "The least it gets of this head, in pence.",
    }).optional(),
    /** The most it gets of this head, in pence. */
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
/**
 * The least and the most that one recipient gets of a head. Source: practice: floors in hotspot and violence
 * reduction unit grants.
 *
 * @category models
 */
export type PlanBound = z.infer<typeof PlanBoundSchema>;

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

/**
 * How what is left of each head is shared out, by the names of `@svd/funding`. Source: this model; practice:
 * published decisions on grants.
 *
 * @category schemas
 */
export const SharingMethodSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      /** The same for all, head by head. */
      kind: z.literal("equal-share").meta({ title: "Kind", description: "The same for all, head by head." }),
    }),
    z.strictObject({
      /** By the weights of the recipients, head by head. */
      kind: z
        .literal("pro-rata")
        .meta({ title: "Kind", description: "By the weights of the recipients, head by head." }),
      /** How exact shares become whole pence. Left out, it is largest-remainder. */
      rounding: rounding()
        .meta({
          title: "Rounding",
          description: "How exact shares become whole pence. Left out, it is largest-remainder.",
        })
        .optional(),
    }),
    z.strictObject({
      /** By weight over all heads at once, so that both sums are kept. */
      kind: z.literal("split-heads").meta({
        title: "Kind",
        description: "By weight over all heads at once, so that both sums are kept.",
      }),
    }),
    z.strictObject({
      /** By weight, head by head, within bounds that are kept exactly. */
      kind: z.literal("floors-and-caps").meta({
        title: "Kind",
        description: "By weight, head by head, within bounds that are kept exactly.",
      }),
      /** The floors and caps. */
      bounds: z
        .array(PlanBoundSchema)
        .min(1)
        .max(10_000)
        .meta({ title: "Bounds", description: "The floors and caps." }),
    }),
    z.strictObject({
      /** A flat amount for each area covered, and the rest of each head by weight. */
      kind: z.literal("flat-plus-weighted").meta({
        title: "Kind",
        description: "A flat amount for each area covered, and the rest of each head by weight.",
      }),
      /** The flat amount of each head, for each area. */
      flat: z
        .array(GrantLineSchema)
        .min(1)
        .max(10)
        .meta({ title: "Flat", description: "The flat amount of each head, for each area." }),
    }),
    z.strictObject({
      /** By several indicators at once, head by head, rounded once. */
      kind: z.literal("needs-formula").meta({
        title: "Kind",
        description: "By several indicators at once, head by head, rounded once.",
      }),
      /** The indicators and their shares. */
      components: z
        .array(NeedComponentSchema)
        .min(1)
        .max(50)
        .meta({ title: "Components", description: "The indicators and their shares." }),
      /** How exact shares become whole pence. Left out, it is largest-remainder. */
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
/**
 * How what is left of each head is shared out, by the names of `@svd/funding`. Source: this model; practice:
 * published decisions on grants.
 *
 * @category models
 */
export type SharingMethod = z.infer<typeof SharingMethodSchema>;

/**
 * Who gets a penny where claims are equal. Source: this model.
 *
 * @category schemas
 */
export const PlanTieRuleSchema = z
  .discriminatedUnion("rule", [
    z.strictObject({
      /** Who is listed first from a place on, going round, so that no body always gains. */
      rule: z.literal("rotate").meta({
        title: "Rule",
        description: "Who is listed first from a place on, going round, so that no body always gains.",
      }),
      /** The place, counted from 0, or the year. */
      from: z
        .int()
        .min(0)
        .max(10_000)
        .meta({ title: "From", description: "The place, counted from 0, or the year.", examples: [2025] }),
    }),
    z.strictObject({
      /** A draw that comes out the same whenever the seed is the same. */
      rule: z.literal("draw").meta({
        title: "Rule",
        description: "A draw that comes out the same whenever the seed is the same.",
      }),
      /** What the draw starts from. */
      seed: line(100).meta({ title: "Seed", description: "What the draw starts from." }),
    }),
    z.strictObject({
      /**
       * larger-weight: the larger weight, then who is listed first; listed: who is listed first; by-id: the
       * first by id; error: nobody, and people decide.
       */
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
/**
 * Who gets a penny where claims are equal. Source: this model.
 *
 * @category models
 */
export type PlanTieRule = z.infer<typeof PlanTieRuleSchema>;

/**
 * When awards are spent and paid over the year. Source: practice: quarterly claims.
 *
 * @category schemas
 */
export const SpendingProfileSchema = z
  .strictObject({
    /** The share of each award that is spent in each quarter, from April. They add to the whole. */
    quarters: z.array(PlanShareSchema).min(4).max(4).meta({
      title: "Quarters",
      description:
        "The share of each award that is spent in each quarter, from April. They add to the whole.",
    }),
    /** arrears: on the day after each quarter; advance: on its first day. */
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
/**
 * When awards are spent and paid over the year. Source: practice: quarterly claims.
 *
 * @category models
 */
export type SpendingProfile = z.infer<typeof SpendingProfileSchema>;

/**
 * How a grant is to be shared out: what there is, what is kept back, who gets a share, and by which method.
 * Source: practice: published decisions on grants; this model.
 *
 * @category schemas
 */
export const FundingPlanSchema = z
  .strictObject({
    ...documentShape("funding-plan"),
    /** What it is called. */
    title: line(300).meta({ title: "Title", description: "What it is called." }),
    /** The grant of the dossier that is shared out. */
    grant: DocumentIdSchema.meta({
      title: "Grant",
      description: "The grant of the dossier that is shared out.",
    }).optional(),
    /** The financial year it is for. */
    year: FinancialYearSchema.meta({ title: "Year", description: "The financial year it is for." }),
    /** What there is under each head, before anything is kept back. */
    heads: z.array(GrantLineSchema).min(1).max(10).meta({
      title: "Heads",
      description: "What there is under each head, before anything is kept back.",
    }),
    /** What is taken from the heads before they are shared out. */
    keptBack: z
      .array(KeptBackSchema)
      .max(500)
      .meta({ title: "Kept back", description: "What is taken from the heads before they are shared out." })
      .optional(),
    /** Who gets a share. */
    recipients: z
      .array(PlanRecipientSchema)
      .min(1)
      .max(5_000)
      .meta({ title: "Recipients", description: "Who gets a share." }),
    /** How what is left of each head is shared out. */
    method: SharingMethodSchema.meta({
      title: "Method",
      description: "How what is left of each head is shared out.",
    }),
    /** Who gets a penny where claims are equal. Left out, it is larger-weight. */
    ties: PlanTieRuleSchema.meta({
      title: "Ties",
      description: "Who gets a penny where claims are equal. Left out, it is larger-weight.",
    }).optional(),
    /** When awards are spent and paid. */
    profile: SpendingProfileSchema.meta({
      title: "Profile",
      description: "When awards are spent and paid.",
    }).optional(),
    /** Why this method was chosen, for the decision notice. */
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
/**
 * How a grant is to be shared out: what there is, what is kept back, who gets a share, and by which method.
 * Source: practice: published decisions on grants; this model.
 *
 * @category models
 */
export type FundingPlan = z.infer<typeof FundingPlanSchema>;
