import { expect, test, vi } from "vitest";
import { type CallName, calls } from "../../core/contract/calls.ts";
import { createClient } from "../../core/contract/client.ts";
import { createDispatcher, type Handlers } from "../../core/contract/dispatcher.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { defaultSettings } from "../../core/settings/settings.ts";

type Sender = "window" | "frame";

/** The real dispatcher and client over a transport that copies as Electron does. */
function desk(handlers: Partial<Handlers>, sender: Sender = "window") {
  const log = vi.fn<(message: string) => void>();
  const listeners = new Set<(message: unknown) => void>();
  const dispatch = createDispatcher<Sender>({
    handlers: handlers as Handlers,
    isTrusted: (from) => from === "window",
    log,
  });
  const client = createClient({
    call: async (message) => structuredClone(await dispatch(sender, structuredClone(message))),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const emit = (message: unknown) => {
    for (const listener of listeners) listener(structuredClone(message));
  };
  return { client, dispatch, emit, log };
}

const closed = async () => ({});

test("a call reaches its handler with parsed input and brings the result back", async () => {
  const { client } = desk({ "settings.set": async (patch) => ({ ...defaultSettings, ...(patch as object) }) });
  const outcome = await client.call("settings.set", { theme: "dark" });
  expect(outcome).toEqual({ ok: true, value: { ...defaultSettings, theme: "dark" } });
});

test("a frame that is not the window's own is refused before its message is read", async () => {
  const handler = vi.fn(closed);
  const { client } = desk({ "article.close": handler }, "frame");
  expect(await client.call("article.close", { id: "a" })).toEqual({ ok: false, failure: { code: "denied" } });
  expect(handler).not.toHaveBeenCalled();
});

test.each([
  ["no such call", { name: "app.erase", input: {} }],
  ["a name from the prototype", { name: "constructor", input: {} }],
  ["no envelope", "article.close"],
  ["an extra key", { name: "article.close", input: { id: "a", path: "/etc/passwd" } }],
  ["a wrong type", { name: "article.close", input: { id: 7 } }],
  ["an id too long", { name: "article.close", input: { id: "x".repeat(201) } }],
  ["an extra envelope key", { name: "article.close", input: { id: "a" }, sender: "main" }],
])("%s is a bad request", async (_, message) => {
  const handler = vi.fn(closed);
  const { dispatch } = desk({ "article.close": handler });
  expect(await dispatch("window", message)).toEqual({ ok: false, failure: { code: "bad-request" } });
  expect(handler).not.toHaveBeenCalled();
});

test("an expected failure comes back as its code and name; its English stays in the log", async () => {
  const { client, log } = desk({
    "article.close": async () => {
      throw new MidadError("disk-full", "ENOSPC at write", "خبر.midad");
    },
  });
  const outcome = await client.call("article.close", { id: "a" });
  expect(outcome).toEqual({ ok: false, failure: { code: "disk-full", name: "خبر.midad" } });
  expect(JSON.stringify(outcome)).not.toContain("ENOSPC");
  expect(log.mock.calls.join()).toContain("ENOSPC");
});

test("an unexpected error becomes `internal`, without a stack trace", async () => {
  const { client } = desk({
    "article.close": async () => {
      throw new TypeError("x is not a function");
    },
  });
  expect(await client.call("article.close", { id: "a" })).toEqual({ ok: false, failure: { code: "internal" } });
});

test("a handler whose result breaks the contract is caught on this side", async () => {
  const { client } = desk({
    "article.reveal": (async () => ({ path: "/home" })) as unknown as Handlers["article.reveal"],
  });
  expect(await client.call("article.reveal", { id: "a" })).toEqual({ ok: false, failure: { code: "internal" } });
});

test("an event arrives only whole, and not after unsubscribing", () => {
  const { client, emit } = desk({});
  const heard = vi.fn();
  const undo = client.on("command", heard);
  emit({ name: "command", payload: { id: "article.new" } });
  emit({ name: "command", payload: { id: "rm -rf" } });
  emit({ name: "library.changed", payload: {} });
  emit("command");
  undo();
  emit({ name: "command", payload: { id: "article.save" } });
  expect(heard.mock.calls).toEqual([[{ id: "article.new" }]]);
});

test("every call refuses input that is not an object of its own", async () => {
  const { dispatch } = desk({});
  for (const name of Object.keys(calls) as CallName[]) {
    for (const input of [null, 5, "text", [], { unheard: true }]) {
      expect(await dispatch("window", { name, input }), `${name} ${JSON.stringify(input)}`).toEqual({
        ok: false,
        failure: { code: "bad-request" },
      });
    }
  }
});

test("a change of settings carries only what it names: nothing else falls back to its default", async () => {
  const handler = vi.fn(async () => defaultSettings);
  const { client } = desk({ "settings.set": handler });
  await client.call("settings.set", { theme: "dark" });
  expect(handler).toHaveBeenCalledWith({ theme: "dark" });
});

test("a transport that breaks is a failure, not an exception", async () => {
  const client = createClient({ call: () => Promise.reject(new Error("gone")), onEvent: () => () => undefined });
  expect(await client.call("article.close", { id: "a" })).toEqual({ ok: false, failure: { code: "internal" } });
});
