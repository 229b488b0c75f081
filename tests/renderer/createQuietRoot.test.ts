import { expect, it } from "vitest";
import { listenToLess } from "../../renderer/app/createQuietRoot.ts";

const kinds = ["keydown", "keypress", "textInput", "selectionchange", "input"];

it("what nobody asks React for is not listened to while its root is made, and what comes from the text is left out", () => {
  const target = new EventTarget();
  const heard: string[] = [];
  let isFromTheText = false;
  const end = listenToLess(target, () => isFromTheText);
  for (const type of [...kinds, "click"]) target.addEventListener(type, () => heard.push(type), true);
  end();
  const fire = () => {
    heard.length = 0;
    for (const type of [...kinds, "click"]) target.dispatchEvent(new Event(type));
    return [...heard];
  };
  expect(fire()).toEqual(["keydown", "input", "click"]);
  isFromTheText = true;
  expect(fire()).toEqual(["click"]);
  target.addEventListener("keypress", () => heard.push("after"));
  expect(fire()).toEqual(["after", "click"]);
});
