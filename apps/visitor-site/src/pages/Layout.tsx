import type { ComponentChildren } from "preact";
import { openHelp } from "../cobrowse/mount.tsx";
import { member, totals } from "../shop/store.ts";

export type PageName = "home" | "products" | "basket" | "account";

/** The frame of every page of the shop. */
export function Layout({ page, children }: { page: PageName; children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="site-head">
        <a class="brand" href="/" aria-label="Kilnfold, home">
          <img src="/favicon.svg" alt="" width="32" height="32" />
          Kilnfold
        </a>
        <nav aria-label="Shop">
          <NavLink page={page} name="products" href="/products.html">
            Shop
          </NavLink>
          <NavLink page={page} name="account" href="/account.html">
            {member.value ? "Your account" : "Sign in"}
          </NavLink>
          <NavLink page={page} name="basket" href="/basket.html">
            Basket
            <span class="badge" data-testid="shop-basket-count">
              {totals.value.items}
              <span class="hidden"> items</span>
            </span>
          </NavLink>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="site-foot">
        <div>
          <p class="brand">Kilnfold</p>
          <p>Stoneware for every day, thrown and fired in small batches.</p>
        </div>
        <div>
          <p>Not sure what fits? We look at it together.</p>
          <button type="button" class="text-button" data-testid="shop-help" onClick={openHelp}>
            Show this page to our support team
          </button>
        </div>
        <p class="fine">
          Kilnfold is an invented shop. Nothing here can be bought, and nothing will be sent.
        </p>
      </footer>
    </>
  );
}

interface NavLinkProps {
  readonly page: PageName;
  readonly name: PageName;
  readonly href: string;
  readonly children: ComponentChildren;
}

function NavLink({ page, name, href, children }: NavLinkProps) {
  return (
    <a href={href} aria-current={page === name ? "page" : undefined} data-testid={`shop-nav-${name}`}>
      {children}
    </a>
  );
}
