import { setTimeout as delay } from "node:timers/promises";
import { type Arm, type ArmName, hasArm, startArm } from "./arms.ts";
import type { Case } from "./cases.ts";

/** What one arm did in one round. */
export interface Round {
  /** Milliseconds from key to paint, one a key. */
  times: number[];
  /** Milliseconds of CPU time a key, of all processes, what comes after the last key included. */
  cpu: number;
}

export type Measured = Partial<Record<ArmName, Round[]>>;

const warmUps = 2;
/** Until what waits for a pause has been done: preview, recovery copy, and after two seconds the file. */
const settling = 2_600;

async function typeRound(arm: Arm, keys: number, pause: number): Promise<Round> {
  const [cpuBefore, length] = [await arm.cpu(), await arm.typist.length()];
  const times = await arm.typist.type(keys, pause);
  await delay(settling);
  const cpu = ((await arm.cpu()) - cpuBefore) * (1000 / keys);
  const grown = (await arm.typist.length()) - length;
  if (grown !== keys) throw new Error(`${arm.name}: ${keys} letters were typed, ${grown} are on screen`);
  return { times, cpu };
}

/**
 * Types in all arms of a case, each in a program of its own, in turn: A B, then B A, so that what
 * drifts meets both alike. The first two rounds are not counted.
 */
export async function measure(one: Case, rounds: number, say: (text: string) => void): Promise<Measured> {
  const body = one.body();
  const arms: Arm[] = [];
  const measured: Measured = {};
  try {
    for (const name of one.arms.filter(hasArm)) arms.push(await startArm(name, body, one.place));
    await delay(settling);
    for (let round = -warmUps; round < rounds; round++) {
      const order = round % 2 === 0 ? arms : [...arms].reverse();
      const keys = round < 0 ? Math.ceil(one.keys / 3) : one.keys;
      for (const arm of order) {
        const result = await typeRound(arm, keys, one.pause);
        if (round < 0) continue;
        measured[arm.name] = [...(measured[arm.name] ?? []), result];
      }
      say(round < 0 ? "." : `${round + 1} `);
    }
  } finally {
    for (const arm of arms) await arm.stop();
  }
  return measured;
}
