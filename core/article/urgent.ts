/** The grade of a piece of which no more is said than that it is urgent. */
export const urgentGrade = 1;

/** Flash, bulletin and urgent: 1 to 3 of the IPTC's nine grades are what a desk calls عاجل. */
export function isUrgent(urgency: number | null): boolean {
  return urgency !== null && urgency <= 3;
}
