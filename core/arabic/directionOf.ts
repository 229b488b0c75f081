/**
 * The base direction of a line whose article is not known: any Arabic letter makes it Arabic. The first
 * strong letter (`dir="auto"`) would turn «BBC: فاز الفريق» around.
 */
export function directionOf(text: string): "rtl" | "ltr" {
  return /\p{Script=Arabic}/u.test(text) ? "rtl" : "ltr";
}
