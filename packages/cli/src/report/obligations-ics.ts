/** The last days of an area as a calendar, for the calendar programs that people have. */
import { citationOf, confidenceInWords, findObligation } from "@svd/duty";
import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { OwedInArea } from "../commands/obligations.js";

/** A day as the library takes it: midnight in UTC, which it writes as a day without a time. */
function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The calendar. The same input gives the same bytes: its stamp is the day as of which it was made. */
export function icsOf({ calendar, owed }: OwedInArea): string {
  const { asOf, area, name } = calendar;
  const ics = new ICalCalendar({
    name: `Serious Violence Duty: ${name}`,
    description: owed.statement,
    prodId: { company: "svd", product: "obligations", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const seen = new Map<string, number>();
  for (const { on, obligation, what, because, basis, confidence } of calendar.dates) {
    const row = findObligation(obligation);
    const key = `${area}-${obligation}-${on}`.toLowerCase();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const day = dayOf(on);
    ics.createEvent({
      // The same last day keeps its id whenever the calendar is made again, so that programs update it.
      id: `${key}-${count}@svd-obligations`,
      stamp: dayOf(asOf),
      start: day,
      end: new Date(day.getTime() + 86_400_000),
      allDay: true,
      summary: `${basis === "law" ? "Last day" : basis === "guidance" ? "Guidance" : "Set locally"}: ${shortened(what)}`,
      description: [
        `${what} ${because}`,
        row ? `${citationOf(row)} (${obligation}), ${confidenceInWords(confidence)}.` : obligation,
        owed.statement,
      ].join("\n\n"),
      categories: [{ name: basis === "law" ? "Law" : basis === "guidance" ? "Guidance" : "Local choice" }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${ics.toString()}\r\n`;
}

/** The first words of a sentence, whole words only. */
function shortened(sentence: string): string {
  if (sentence.length <= 80) return sentence.replace(/\.$/, "");
  return `${sentence.slice(0, sentence.lastIndexOf(" ", 77)).replace(/[,;:]$/, "")}...`;
}
