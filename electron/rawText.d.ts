// Vite gives the text of a file imported with `?raw`.
declare module "*?raw" {
  const text: string;
  export default text;
}

// And the whole file as a `data:` address, of one imported with `?inline`.
declare module "*?inline" {
  const address: string;
  export default address;
}

// And all files of a pattern at once, by their paths.
interface ImportMeta {
  glob(pattern: string, options: { query: "?raw"; import: "default"; eager: true }): Readonly<Record<string, string>>;
}
