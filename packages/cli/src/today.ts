/** Today, `YYYY-MM-DD`, as the calendar in London has it, whatever the time zone of the machine. */
export function todayInLondon(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
}
