import { expect, it } from "vitest";
import { loose, read, render } from "./support/readme.ts";

it("shows the code of the compiled snippets and the sizes as measured; `pnpm readme` writes both", async () => {
  expect(read()).toBe(await render(read()));
});

it("shows no code that is not compiled", () => {
  expect(loose(read())).toEqual([]);
});
