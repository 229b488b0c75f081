/** How much each proof does. `npm test` has to be over soon; `npm run test:faults` takes its time. */
export interface Sizes {
  /** Outcomes of one power cut that are tried, at the most. */
  survivals: number;
  /** One crash state in so many is crashed again while Midad starts on it. */
  secondCrashEvery: number;
  /** Fewer crash states than this, all workloads of a suite together, prove too little. */
  crashStates: { articles: number; recovery: number; versions: number; settings: number };
  /** Processes killed while they save. */
  kills: number;
  /** Power cuts of a real file system. */
  powerCuts: number;
  /** Seconds that another program saves the open file ten times a second. */
  foreignSeconds: number;
  /** Saves of another program that writes as fast as it can. */
  foreignSaves: number;
  /** Random articles saved and read again. */
  articles: number;
  /** Deaths of each kind in a real window. */
  deaths: number;
}

const small: Sizes = {
  ...{ survivals: 12, secondCrashEvery: 25, kills: 25, powerCuts: 4, foreignSeconds: 2, foreignSaves: 40 },
  ...{ articles: 150, deaths: 2, crashStates: { articles: 1_200, recovery: 3_000, versions: 250, settings: 8_000 } },
};

const whole: Sizes = {
  ...{ survivals: 96, secondCrashEvery: 4, kills: 500, powerCuts: 60, foreignSeconds: 10, foreignSaves: 300 },
  ...{
    articles: 10_000,
    deaths: 20,
    crashStates: { articles: 4_000, recovery: 30_000, versions: 400, settings: 8_000 },
  },
};

export const isWhole = process.env.MIDAD_FAULTS === "whole";
export const sizes = isWhole ? whole : small;
