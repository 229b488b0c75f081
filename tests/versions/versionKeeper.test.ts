import { describe, expect, test } from "vitest";
import { type Article, bodyText } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { VersionKeeper } from "../../electron/versions/versionKeeper.ts";
import { VersionStore } from "../../electron/versions/versionStore.ts";
import { idOf, pieceOf, temporaryFolder } from "../library/temporary.ts";

const id = idOf(1);
const words = (count: number, word = "كلمة") => Array.from({ length: count }, (_, at) => `${word}${at}`).join(" ");

async function desk() {
  const store = new VersionStore({ disk: nodeDisk, folder: await temporaryFolder(), log: () => {} });
  const logged: string[] = [];
  let now = 0;
  const keeper = new VersionKeeper({ store, log: (message) => logged.push(message), clock: () => now });
  let seq = 0;
  const state = (text: string): Article => {
    seq += 1;
    return pieceOf(1, { seq }, text);
  };
  return {
    keeper,
    store,
    logged,
    state,
    open: (text: string) => keeper.opened(id, serializeArticle(pieceOf(1, {}, text))),
    save: (text: string, explained = false) => keeper.saved(state(text), explained),
    wait: (ms: number) => {
      now += ms;
    },
    /** The versions, the oldest first: why, and the text. */
    async kept() {
      await keeper.flush();
      const rows = (await store.list(id)).reverse();
      const texts = await Promise.all(rows.map(({ version }) => store.read(id, version)));
      return rows.map(({ reason, pinned }, at) => {
        const parsed = parseArticle(texts[at] ?? "");
        return [reason, parsed.ok ? bodyText(parsed.article) : "", ...(pinned ? ["pinned"] : [])];
      });
    },
  };
}

describe("versions by themselves", () => {
  test("nothing is kept of a piece that is only read", async () => {
    const { open, keeper, kept } = await desk();
    open("نص");
    keeper.closed(id);
    expect(await kept()).toEqual([]);
  });

  test("what a sitting began with is kept at its first change, and what it ended with", async () => {
    const { open, save, keeper, kept } = await desk();
    open("أول");
    save("أول وثان");
    save("أول وثان وثالث");
    keeper.closed(id);
    expect(await kept()).toEqual([
      ["opened", "أول"],
      ["saved", "أول وثان وثالث"],
    ]);
  });

  test("in between one is kept every two minutes", async () => {
    const { open, save, wait, kept } = await desk();
    open("ص");
    for (let minute = 0; minute < 6; minute++) {
      save(`ص ${minute}`);
      wait(60_000);
    }
    expect((await kept()).map(([, text]) => text)).toEqual(["ص", "ص 2", "ص 4"]);
  });

  test("before much of the text goes, it is kept", async () => {
    const { open, save, kept } = await desk();
    open(words(100));
    save(words(101));
    save(words(60));
    expect(await kept()).toEqual([
      ["opened", words(100)],
      ["deletion", words(101)],
    ]);
  });

  test("a text that nearly vanished without a word of why keeps its long state for ever", async () => {
    const unexplained = await desk();
    unexplained.open(words(3));
    unexplained.save(words(100));
    unexplained.save(words(5));
    expect(await unexplained.kept()).toContainEqual(["deletion", words(100), "pinned"]);
    const explained = await desk();
    explained.open(words(3));
    explained.save(words(100));
    explained.save(words(5), true);
    expect(await explained.kept()).toContainEqual(["deletion", words(100)]);
  });

  test("what fails is logged and stops nothing", async () => {
    const { keeper, logged, state, store } = await desk();
    store.keep = () => Promise.reject(new Error("disk"));
    await keeper.keep(serializeArticle(state("نص")), "export");
    expect(logged).toHaveLength(1);
    await keeper.flush();
  });
});
