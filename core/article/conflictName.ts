// How Midad and the usual sync clients name a file that they kept beside another because both had
// been changed: Dropbox, Nextcloud, Syncthing, Google Drive and OneDrive, in English and Arabic.
const conflictNames =
  /نسخة متعارضة|نسخة متضاربة|conflicted copy|\(conflict\)|\[conflict\]|\.sync-conflict-|case conflict/i;

/** True for a file's name that says it was kept because two sides had changed one file. */
export function isConflictName(fileName: string): boolean {
  return conflictNames.test(fileName);
}
