import { expect, test } from "vitest";
import { findPage, type PageLoad, withPage } from "./snapshot.ts";

const home = { side: "visitor", num: "0", instance: "home" } as const;
const basket = { side: "visitor", num: "0", instance: "basket" } as const;

test("a page load keeps the place at which it first came", () => {
  const first = withPage([], home, 4);
  const second = withPage(first, basket, 9);
  const again = withPage(second, home, 12);
  expect(findPage(again, home)?.since).toBe(4);
  expect(findPage(again, basket)?.since).toBe(9);
  expect(findPage(again, { ...home, side: "agent" })).toBeUndefined();
});

test("of very many page loads, the ones that were not used for longest are forgotten", () => {
  let pages: readonly PageLoad[] = withPage([], home, 1);
  for (let number = 0; number < 150; number += 1)
    pages = withPage(pages, { ...home, instance: `p${number}` }, 2);
  pages = withPage(pages, home, 3);
  for (let number = 150; number < 300; number += 1)
    pages = withPage(pages, { ...home, instance: `p${number}` }, 4);
  expect(pages).toHaveLength(200);
  expect(findPage(pages, home)?.since).toBe(1);
  expect(findPage(pages, { ...home, instance: "p0" })).toBeUndefined();
  expect(findPage(pages, { ...home, instance: "p299" })).toBeDefined();
});
