const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");

/**
 * An instant as the file keeps it: ISO 8601 in the writer's own time with the offset, to the second.
 * @param offsetMinutes minutes east of UTC; the machine's own at that instant where not given
 */
export function localInstant(date: Date, offsetMinutes = -date.getTimezoneOffset()): string {
  const shifted = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const sign = offsetMinutes < 0 ? "-" : "+";
  return `${shifted}${sign}${two(offsetMinutes / 60)}:${two(offsetMinutes % 60)}`;
}
