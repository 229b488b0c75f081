/** Which pages come too late to be shown. */
export interface LatePages {
  /** The text is read for a page. */
  read(): void;
  /** The text has changed. */
  edited(): void;
  /** Asked once for each page that comes: true where it is passed over. */
  passesOver(): boolean;
}

/**
 * A page that comes after the writer has gone on is passed over: its drawing would be felt with the next letter,
 * and the page of that one is on its way. Never two in a row, or who makes no pause would see none.
 */
export function createLatePages(): LatePages {
  let isOld = false;
  let hasPassedOver = false;
  return {
    read() {
      isOld = false;
    },
    edited() {
      isOld = true;
    },
    passesOver() {
      hasPassedOver = isOld && !hasPassedOver;
      return hasPassedOver;
    },
  };
}
