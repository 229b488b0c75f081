const letterOfRightToLeftScript =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** True for a letter of a script that runs from the right. */
export function isRightToLeft(letter: string): boolean {
  return letterOfRightToLeftScript.test(letter);
}
