import { expect, it } from "vitest";
import { listenToLess } from "../../renderer/app/createQuietRoot.ts";

it("what nobody asks React for is not listened to while its root is made, and all else is", () => {
  const target = new EventTarget();
  const heard: string[] = [];
  const listen = (type: string, isCapture: boolean) =>
    target.addEventListener(type, () => heard.push(`${type} ${isCapture ? "down" : "up"}`), isCapture);
  const end = listenToLess(target);
  for (const type of ["keydown", "keypress", "textInput", "selectionchange", "input"]) {
    listen(type, true);
    listen(type, false);
  }
  end();
  listen("keypress", false);
  for (const type of ["keydown", "keypress", "textInput", "selectionchange", "input"]) {
    target.dispatchEvent(new Event(type));
  }
  expect(heard).toEqual(["keydown down", "keydown up", "keypress up", "input up"]);
});
