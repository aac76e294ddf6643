import { type ComponentType, render } from "preact";
import { mountCobrowse } from "../cobrowse/mount.tsx";
import type { ProductObject } from "../cobrowse/page-source.ts";
import { facts } from "../shop/store.ts";
import { Layout, type PageName } from "./Layout.tsx";

/** Renders a page of the shop with the cobrowse widget. */
export function boot(name: PageName, Page: ComponentType): void {
  const place = document.getElementById("page");
  if (!place) throw new Error("The page has no place for its content.");
  place.replaceChildren();
  render(
    <Layout page={name}>
      <Page />
    </Layout>,
    place,
  );
  void mountCobrowse(facts, (globalThis as { cobrowse?: ProductObject }).cobrowse);
}
