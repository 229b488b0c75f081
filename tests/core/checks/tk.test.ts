import { expect, test } from "vitest";
import { markedWords, openMarks, shortLine } from "../../../core/checks/tk.ts";

const found = (text: string) => openMarks(text).map(({ start, end }) => `${start}:${text.slice(start, end)}`);

test("the signs of what is still open, where they stand", () => {
  expect(found("قتل TK شخصا في ؟؟؟ غارات")).toEqual(["4:TK", "15:؟؟؟"]);
  expect(found("الوزير XXX، «للتأكد».")).toEqual(["7:XXX", "12:«للتأكد»"]);
  expect(found("TK")).toEqual(["0:TK"]);
  expect(found("من؟؟؟")).toEqual(["2:؟؟؟"]);
});

test("no part of a word, no heaped question marks and no everyday word", () => {
  expect(found("TKO وATK وTK1 وXXXL وtk")).toEqual([]);
  expect(found("لماذا؟ لماذا؟؟ لماذا؟؟؟؟")).toEqual([]);
  expect(found("اتصل للتأكد من الخبر")).toEqual([]);
});

test("the words around tell which place it is", () => {
  expect(markedWords(`${"كلمة ".repeat(20)}TK\n ثم`).map(shortLine)).toEqual([`${"كلمة ".repeat(6)}TK ثم`]);
});
