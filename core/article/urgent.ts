/** Flash, bulletin and urgent: 1 to 3 of the IPTC's nine grades are what a desk calls عاجل. */
export function isUrgent(urgency: number | null): boolean {
  return urgency !== null && urgency <= 3;
}
