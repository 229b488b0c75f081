import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "./app.ts";

test("the window has no Node, no Electron, and only the transport", async ({ window }) => {
  const seen = await window.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>).require,
    process: typeof (globalThis as Record<string, unknown>).process,
    midad: Object.keys((globalThis as unknown as { midad: object }).midad).sort(),
  }));
  expect(seen).toEqual({ require: "undefined", process: "undefined", midad: ["call", "onEvent"] });
});

test("nothing leaves: fetch, sockets, images, frames, forms, eval, new windows, navigation", async ({
  window,
  app,
}) => {
  const outcome = await window.evaluate(async () => {
    const failed = async (attempt: () => unknown) => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    const image = (src: string) =>
      new Promise<boolean>((resolve) => {
        const img = new Image();
        img.onload = () => resolve(false);
        img.onerror = () => resolve(true);
        img.src = src;
      });
    return {
      fetch: await failed(() => fetch("https://example.org/")),
      ownFetch: await failed(() => fetch("app://midad/index.html")),
      image: await image("https://example.org/x.png"),
      file: await image("file:///etc/hostname"),
      // From a timer: what the debugger evaluates itself is excused from the page's policy.
      eval: await failed(
        () =>
          new Promise((resolve, reject) =>
            setTimeout(() => {
              try {
                // biome-ignore lint/security/noGlobalEval: the test is that it cannot run
                resolve(globalThis.eval("1"));
              } catch (error) {
                reject(error);
              }
            }),
          ),
      ),
      open: globalThis.open("https://example.org/") === null,
      socket: await failed(
        () =>
          new Promise((_, reject) => {
            const socket = new WebSocket("wss://example.org/");
            socket.onerror = reject;
          }),
      ),
      geolocation: await failed(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      notifications: await Notification.requestPermission(),
    };
  });
  expect(outcome).toEqual({
    fetch: true,
    ownFetch: true,
    image: true,
    file: true,
    eval: true,
    open: true,
    socket: true,
    geolocation: true,
    notifications: "denied",
  });
  // Playwright waits for the end of navigations it saw begin; asked through the main process, the
  // window answers for itself.
  const inPage = (code: string) =>
    app.evaluate(({ BrowserWindow }, source) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents?.executeJavaScript(source, true);
    }, code);
  for (const address of ["https://example.org/", "file:///etc/passwd", "app://midad/assets/", "data:text/html,x"]) {
    await inPage(`location.href = ${JSON.stringify(address)}; 0`);
    await inPage(`(() => { const link = document.createElement("a"); link.href = ${JSON.stringify(address)};
      document.body.append(link); link.click(); link.remove(); return 0; })()`);
  }
  expect(await inPage("[location.href, document.querySelector('header') !== null]")).toEqual([
    "app://midad/index.html",
    true,
  ]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("no address of app:// leads out of its folder", async ({ app }) => {
  const statuses = await app.evaluate(async ({ net }) => {
    const paths = ["/..%2f..%2fpackage.json", "/../../package.json", "/%2e%2e/%2e%2e/package.json", "/preview/x", "/"];
    const answers = await Promise.all(
      paths.map((path) => net.fetch(`app://midad${path}`).then(({ status }) => status)),
    );
    const good = await net.fetch("app://midad/index.html");
    return { answers, good: good.status, policy: good.headers.get("content-security-policy") };
  });
  expect(statuses.answers).toEqual([404, 404, 404, 404, 404]);
  expect(statuses.good).toBe(200);
  expect(statuses.policy).toContain("default-src 'none'");
  expect(statuses.policy).not.toContain("unsafe");
});

test("a frame inside the window cannot call", async ({ window }) => {
  const answer = await window.evaluate(async () => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe");
    const inner = frame?.contentWindow as unknown as { midad?: { call(message: unknown): Promise<unknown> } };
    return inner?.midad ? inner.midad.call({ name: "app.start", input: {} }) : "no transport in the frame";
  });
  expect(["no transport in the frame", { ok: false, failure: { code: "denied" } }]).toContainEqual(answer);
});

test("the renderer runs inside the system's sandbox", async ({ app }) => {
  test.info().annotations.push({ type: "sandbox", description: process.env.MIDAD_SANDBOX ?? "not told" });
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  if (process.platform !== "linux" || process.env.MIDAD_SANDBOX === "off") {
    // Where the machine allows no sandbox the set-up has said so; what is left to hold is the app's own wish.
    expect(await app.evaluate(({ app: running }) => running.commandLine.hasSwitch("no-sandbox"))).toBe(true);
    return;
  }
  expect(readdirSync("/proc")).toContain(String(pid));
  expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Seccomp:\s+2$/m);
});
