import { describe, expect, test } from "vitest";
import { agencyFinder } from "../../../core/arabic/agencyNames.ts";
import { readClosingDateline, readOpeningDateline } from "../../../core/arabic/readDateline.ts";
import { startingAgencies } from "../../../core/settings/defaults.ts";

const find = agencyFinder(startingAgencies);
const afp = "أ\u00a0ف\u00a0ب";

function opening(text: string) {
  const found = readOpeningDateline(text, find);
  return found && { places: found.places, agencies: found.agencies, rest: text.slice(found.end), date: found.date };
}
function closing(text: string) {
  const found = readClosingDateline(text, find);
  return found && { agencies: found.agencies, rest: text.slice(0, found.start) };
}

describe("forms that open a text", () => {
  test.each([
    ["القاهرة – أ ف ب – قال", ["القاهرة"], [afp], "قال"],
    ["القاهرة – أ ف ب", ["القاهرة"], [afp], ""],
    ["القاهرة – أ ف ب: قال", ["القاهرة"], [afp], "قال"],
    ["القاهرة (أ ف ب) - قال", ["القاهرة"], [afp], "قال"],
    ["القاهرة (أ.ف.ب) قال", ["القاهرة"], [afp], "قال"],
    ["واشنطن- (أ ف ب): قال", ["واشنطن"], [afp], "قال"],
    ["(رويترز) – قال", [], ["رويترز"], "قال"],
    ["(رويترز) قال", [], ["رويترز"], "قال"],
    ["(وكالات) – قال", [], ["وكالات"], "قال"],
    ["[وكالات] — قال", [], ["وكالات"], "قال"],
    ["رويترز - قال", [], ["رويترز"], "قال"],
    ["موسكو-سانا", ["موسكو"], ["سانا"], ""],
    ["موسكو-سانا\nقال", ["موسكو"], ["سانا"], "\nقال"],
    ["دبي – الشرق الأوسط", ["دبي"], ["الشرق الأوسط"], ""],
    ["دبي – قال", ["دبي"], [], "قال"],
    ["القاهرة وبيروت (رويترز) – قال", ["القاهرة وبيروت"], ["رويترز"], "قال"],
    ["واشنطن/لندن (رويترز) – قال", ["واشنطن", "لندن"], ["رويترز"], "قال"],
    ["غزة، القدس (وفا، رويترز) – قال", ["غزة", "القدس"], ["وفا", "رويترز"], "قال"],
    ["قرية بلا خريطة (رويترز) – قال", ["قرية بلا خريطة"], ["رويترز"], "قال"],
    ["مسقط (العمانية) ـ قال", ["مسقط"], ["العُمانية"], "قال"],
    ["\u200fالقاهرة\u200f – قال", ["القاهرة"], [], "قال"],
  ])("%s", (text, places, agencies, rest) => {
    expect(opening(text)).toEqual({ places, agencies, rest, date: "" });
  });

  test("a date in it is given apart, for no field holds it", () => {
    const expected = { places: ["موسكو"], agencies: ["أ\u00a0ش\u00a0أ"], rest: "قال", date: "في 31 مايو" };
    expect(opening("موسكو في 31 مايو /أ ش أ/ قال")).toEqual(expected);
    expect(opening("موسكو، في 31 مايو (أ ش أ) – قال")).toEqual(expected);
  });

  test("a name of the desk's own list is known", () => {
    const own = agencyFinder(["وكالة الضاد"]);
    expect(readOpeningDateline("عمان (وكالة الضاد) – قال", own)?.agencies).toEqual(["وكالة الضاد"]);
    expect(opening("عمان (وكالة الضاد) – قال")).toBeNull();
  });
});

describe("sentences that only look like it", () => {
  test.each([
    "المدرب – قال اللاعب – لم يحضر",
    "ذكرت وكالة السودان للأنباء (سونا) أن الأمطار غزيرة",
    "قال محمد (45 عاما) – وهو تاجر – إن السوق مغلق",
    "القاهرة: قال الوزير",
    "دبي-أبوظبي طريق جديد",
    "عاجل – زلزال",
    "أعلنت رويترز – وهي وكالة – الخبر",
    "(آب) – قال",
    "الرئيس – خاص: قال",
    "قال الوزير إن القاهرة – واشنطن محور مهم",
    "",
  ])("%s", (text) => expect(opening(text)).toBeNull());
});

describe("forms that close a text", () => {
  test.each([
    ["انتهت الجلسة. (د ب أ)", ["د\u00a0ب\u00a0أ"], "انتهت الجلسة."],
    ["انتهت الجلسة».(رويترز).", ["رويترز"], "انتهت الجلسة»."],
    ["(د ب أ)", ["د\u00a0ب\u00a0أ"], ""],
    ["انتهت الجلسة\n(وام، رويترز)", ["وام", "رويترز"], "انتهت الجلسة"],
    ["المصدر: وكالات", ["وكالات"], ""],
    ["المصدر : الجزيرة + وكالات", ["الجزيرة", "وكالات"], ""],
    ["انتهت.\nالمصدر: رويترز.", ["رويترز"], "انتهت."],
  ])("%s", (text, agencies, rest) => expect(closing(text)).toEqual({ agencies, rest }));

  test.each([
    "بحسب وكالة الأنباء السعودية (واس).",
    "وقال المصدر: لا نعرف شيئا",
    "انتهت الجلسة. (تصوير: أحمد)",
    "انتهت الجلسة. (المزيد غدا)",
    "المصدر: قال الوزير أمس الأول إن الجلسة ستعقد غدا في المدينة",
  ])("not: %s", (text) => expect(closing(text)).toBeNull());
});
