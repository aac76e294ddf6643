import { expect, it } from "vitest";
import { measure } from "../bench/size.ts";
import { loose, read, sizesIn, withSnippets } from "./support/readme.ts";

it("shows the code of the compiled snippets; `pnpm readme` writes it", () => {
  expect(read()).toBe(withSnippets(read()));
});

it("shows no code that is not compiled", () => {
  expect(loose(read())).toEqual([]);
});

// Not to the byte: a new event in the schemas makes each side a little larger, and should cost no edit here.
it("says how large each part is, to a twentieth; `pnpm readme` writes it", async () => {
  const said = sizesIn(read());
  const measured = await measure();
  expect([...said.keys()]).toEqual(measured.map(({ part }) => part));
  for (const { part, gzipped } of measured) {
    const error = Math.abs(said.get(part)! - gzipped / 1000);
    expect(error, `${part}: ${gzipped} bytes`).toBeLessThanOrEqual(gzipped / 1000 / 20);
  }
});
