import { describe, expect, test } from "vitest";
import { exitCodes } from "../../electron/cli/exitCodes.ts";
import { ar } from "../../electron/cli/strings/ar.ts";
import { en } from "../../electron/cli/strings/en.ts";
import { openShell } from "./shell.ts";

describe("help", () => {
  test.each([
    [["--help"], { LANG: "ar_EG.UTF-8" }, ar],
    [["-h"], {}, ar],
    [["export", "--help"], { LANG: "en_US.UTF-8" }, en],
    [["--help"], { LC_ALL: "C", LANG: "ar_EG.UTF-8" }, en],
    [["--help", "--lang", "en"], { LANG: "ar" }, en],
    [["--lang=ar", "list", "-h"], { LANG: "en" }, ar],
  ])("%j in %j", async (argv, env, say) => {
    const shell = await openShell({ env });
    expect(await shell.run(...argv)).toEqual({ code: exitCodes.done, out: say.help, err: "" });
  });

  test("names every command, option and exit code, in both languages", () => {
    const told = [
      "import",
      "export",
      "list",
      "--library",
      "--format",
      "--out",
      "--force",
      "--json",
      "--lang",
      "--help",
    ];
    for (const { help } of [ar, en]) {
      for (const word of [...told, "html", "fragment", "text", "docx"]) expect(help).toContain(word);
      for (const code of Object.values(exitCodes)) expect(help).toMatch(new RegExp(`\\b${code}\\b`));
    }
  });

  test("lines fit a terminal", () => {
    for (const { help } of [ar, en]) for (const line of help.split("\n")) expect(line.length).toBeLessThanOrEqual(96);
  });
});

describe("what is not understood is said, and nothing is done", () => {
  test.each([
    [["إستيراد"], ar.unknownCommand("إستيراد")],
    [["constructor"], ar.unknownCommand("constructor")],
    [["import"], ar.noFiles],
    [["export"], ar.noFiles],
    [["export", "a.midad", "--format", "doc"], ar.unknownFormat("doc")],
    [["export", "a.midad", "b.midad", "--out", "-"], ar.oneToStdout],
    [["export", "a.midad", "--fromat", "html"], ar.unknownOption("fromat")],
    [["export", "a.midad", "--out"], ar.needsValue("out")],
    [["export", "a.midad", "--out="], ar.needsValue("out")],
    [["list", "--json=1"], ar.takesNoValue("json")],
    [["list", "كلمة"], ar.noFilesExpected("كلمة")],
    [["list", "--lang", "fr"], ar.unknownLanguage("fr")],
  ])("%j", async (argv, sentence) => {
    const shell = await openShell();
    expect(await shell.run(...argv)).toEqual({
      code: exitCodes.usage,
      out: "",
      err: `midad: ${sentence}\n${ar.seeHelp}\n`,
    });
  });

  test("nothing typed: the help, on stderr", async () => {
    const shell = await openShell();
    expect(await shell.run()).toEqual({ code: exitCodes.usage, out: "", err: ar.help });
  });
});
