/** Words of Arabic news an adult reads in a minute, silently; measured means run from 138 to 200. */
const wordsAMinute = 180;

/** Minutes to read so many words, rounded to whole ones; 0 is less than half a minute. */
export function readingMinutes(words: number): number {
  return Math.round(words / wordsAMinute);
}
