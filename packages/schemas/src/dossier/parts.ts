// The parts of a dossier that several rules look at.
import type { Action } from "../model/action.js";
import type { Dossier } from "../model/dossier.js";
import type { Meeting } from "../model/meeting.js";
import type { MeetingCadence } from "../model/meeting-cadence.js";
import type { Membership } from "../model/membership.js";
import type { ResponseStrategy } from "../model/response-strategy.js";
import { items, type Place, part } from "./place.js";

/** Every document that can state actions. */
export function plansOf(
  dossier: Place<Dossier>,
): readonly Place<{ readonly actions?: readonly Action[] | undefined }>[] {
  return [
    ...items(dossier, "responseStrategies"),
    ...items(dossier, "deliveryPlans"),
    ...items(dossier, "localActionPlans"),
    ...items(dossier, "partnershipPlans"),
  ];
}

/** Every action of every plan. */
export function actionsOf(dossier: Place<Dossier>): readonly Place<Action>[] {
  return plansOf(dossier).flatMap((plan) => items(plan, "actions"));
}

/** A board or a sub-group. */
interface Group {
  readonly members: readonly Membership[];
  readonly cadence?: readonly MeetingCadence[] | undefined;
  readonly meetings?: readonly Meeting[] | undefined;
}

/** Every board and every sub-group. */
export function boardsOf(dossier: Place<Dossier>): readonly Place<Group>[] {
  return [
    ...items(dossier, "communitySafetyPartnerships").flatMap((partnership) => part(partnership, "board")),
    ...items(dossier, "violenceReductionUnits").flatMap((unit) => part(unit, "board")),
    ...items(dossier, "subGroups"),
  ];
}

/** The item of a list that bears an id; none where there is no such item. */
export function withId<Value extends { readonly id: string }>(
  places: readonly Place<Value>[],
  id: string | undefined,
): readonly Place<Value>[] {
  const found = places.find(({ value }) => value.id === id);
  return found ? [found] : [];
}

/** The records of one step that were made for a version of a strategy. */
export function recordsFor<Record extends { readonly strategy: string; readonly version: number }>(
  records: readonly Place<Record>[],
  strategy: ResponseStrategy,
): readonly Place<Record>[] {
  return records.filter(({ value }) => value.strategy === strategy.id && value.version === strategy.version);
}

const steps = ["drafting", "consulting", "agreed", "screened", "published", "submitted"];

/** Whether a strategy has come as far as a step, or further. */
export function hasReached(
  { state }: ResponseStrategy,
  step: "consulting" | "agreed" | "screened" | "published" | "submitted",
): boolean {
  const position = steps.indexOf(state);
  return position === -1 || position >= steps.indexOf(step);
}
