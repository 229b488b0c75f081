// electron-vite copies a file imported with `?asset` beside the program and gives its path.
declare module "*?asset" {
  const path: string;
  export default path;
}
