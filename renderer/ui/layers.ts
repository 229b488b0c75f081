/**
 * Where everything lies that floats over the window. A place of its own beside the root: React listens to
 * every event of an element it draws into, and what happens in the text passes the body with every key.
 */
export const layers = (): HTMLElement => document.getElementById("layers") ?? document.body;
