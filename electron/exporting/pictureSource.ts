/** Where the files of pictures come from, by name. */
export interface PictureSource {
  has(media: string): Promise<boolean>;
  read(media: string): Promise<Uint8Array>;
}

/** Those of the pictures that are there. */
export async function presentIn(source: PictureSource, media: readonly string[]): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  for (const name of media) if (await source.has(name)) present.add(name);
  return present;
}
