/** A day for people, as `1 July 2024`. */
export function dayInWords(date: string): string {
  const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return days.format(new Date(`${date}T00:00:00Z`));
}
