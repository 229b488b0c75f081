import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished, vi } from "vitest";

const scripts = new URL("../../../scripts/", import.meta.url).href;

export interface OwnProcess {
  child: ChildProcess;
  /** Waits until the output says this; gives all of the output. */
  says: (words: RegExp) => Promise<string>;
  ended: () => Promise<void>;
}

/** Starts Node on a piece of code, where `from("setup/lock.mjs")` imports a file of scripts/; it is killed after the test. */
export function startNode(code: string): OwnProcess {
  const program = `const from = (file) => import(${JSON.stringify(scripts)} + file);\n${code}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const gone = once(child, "exit");
  return {
    child,
    says: (words) =>
      vi.waitFor(
        () => {
          if (!words.test(output)) throw new Error(`it said only: ${output}`);
          return output;
        },
        { timeout: 20_000 },
      ),
    ended: async () => {
      await gone;
    },
  };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
