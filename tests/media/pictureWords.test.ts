import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureWords } from "../../electron/media/pictureWords.ts";
import { jpeg, packet, png } from "./pictures.ts";

const none = { caption: "", credit: "", alt: "", copyright: "", isTurned: false };

describe("what a picture says of itself", () => {
  it("comes from IPTC, with who made it and for whom", () => {
    const file = jpeg({ iptc: { caption: "متظاهرون في بيروت", byline: "أحمد علي", credit: "أ ف ب" } });
    expect(pictureWords(file)).toEqual({ ...none, caption: "متظاهرون في بيروت", credit: "أحمد علي / أ ف ب" });
  });

  it("comes from XMP, with what is for those who do not see it", () => {
    const xmp = packet(
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">مشهد عام</rdf:li></rdf:Alt></dc:description>` +
        `<dc:creator><rdf:Seq><rdf:li>سارة</rdf:li></rdf:Seq></dc:creator>` +
        `<photoshop:Credit>رويترز</photoshop:Credit>` +
        `<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">جسر فوق نهر</rdf:li></rdf:Alt>` +
        `</Iptc4xmpCore:AltTextAccessibility>`,
    );
    expect(pictureWords(jpeg({ xmp }))).toEqual({
      ...none,
      caption: "مشهد عام",
      credit: "سارة / رويترز",
      alt: "جسر فوق نهر",
    });
  });

  it("comes from EXIF where there is nothing better", () => {
    const exif = { description: "صورة من الميدان", artist: "منى" };
    expect(pictureWords(jpeg({ exif }))).toEqual({ ...none, caption: "صورة من الميدان", credit: "منى" });
    expect(pictureWords(jpeg({ exif, iptc: { caption: "من الوكالة" } })).caption).toBe("من الوكالة");
  });

  it("is not what a camera writes into every picture", () => {
    expect(pictureWords(jpeg({ exif: { description: "OLYMPUS DIGITAL CAMERA" } }))).toEqual(none);
  });

  it("tells of a picture that lies on its side", () => {
    expect(pictureWords(jpeg({ exif: { orientation: 6 } })).isTurned).toBe(true);
    expect(pictureWords(jpeg({ exif: { orientation: 3 } })).isTurned).toBe(false);
  });

  it("is nothing where nothing is said", () => {
    expect(pictureWords(jpeg())).toEqual(none);
    expect(pictureWords(png())).toEqual(none);
  });
});

describe("hostile metadata", () => {
  it("loses its control characters and embeddings, and has an end", () => {
    const { caption, credit } = pictureWords(
      jpeg({ iptc: { caption: `قال\u0000\u001b[31m\u202eتعليق${"م".repeat(20_000)}`, credit: "<b onclick=x>\u202e" } }),
    );
    expect(caption).not.toMatch(/[\u202a-\u202e]|[^\P{Cc}\n]/u);
    expect(caption.length).toBeLessThanOrEqual(5000);
    expect(credit).toBe("<b onclick=x>");
  });

  it.each([
    [
      "entities that grow",
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${packet("<dc:title>&b;</dc:title>")}`,
    ],
    [
      "entities from outside",
      `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${packet("<dc:description>&f;</dc:description>")}`,
    ],
    ["a packet without an end", packet("<dc:description>").slice(0, 300)],
    ["a depth that is none", packet("<dc:a>".repeat(5000))],
    ["keys of the prototype", packet("<dc:__proto__>x</dc:__proto__><dc:constructor>y</dc:constructor>")],
  ])("%s: the picture is as if it said nothing", (_, xmp) => {
    expect(pictureWords(jpeg({ xmp }))).toEqual(none);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("never throws, whatever byte of it is another", () => {
    const whole = jpeg({
      exif: { description: "وصف", artist: "اسم", orientation: 6 },
      iptc: { caption: "تعليق", byline: "اسم" },
      xmp: packet("<dc:description>x</dc:description>"),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(whole.length),
        (edits, end) => {
          const file = Buffer.from(whole);
          for (const [at, byte] of edits) file[at] = byte;
          const words = pictureWords(file.subarray(0, end));
          expect(Object.keys(words)).toEqual(Object.keys(none));
        },
      ),
      { numRuns: 400 },
    );
  });
});
