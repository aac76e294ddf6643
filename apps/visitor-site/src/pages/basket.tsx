import { useEffect, useRef, useState } from "preact/hooks";
import { type Line, MOST_OF_ONE } from "../shop/basket.ts";
import type { Order } from "../shop/member.ts";
import { money } from "../shop/money.ts";
import { level, placeOrder, setCount, totals } from "../shop/store.ts";
import { boot } from "./boot.tsx";

function BasketPage() {
  const [order, setOrder] = useState<Order | undefined>();
  if (order && totals.value.items === 0) return <Thanks order={order} />;
  if (totals.value.items === 0) {
    return (
      <div class="empty" data-testid="shop-basket-empty">
        <h1>Your basket is empty</h1>
        <p>Things you add stay here, in this browser, until you come back.</p>
        <a class="button primary" href="/products.html">
          See the whole shelf
        </a>
      </div>
    );
  }
  return (
    <>
      <div class="page-head">
        <h1>Your basket</h1>
      </div>
      <div class="columns">
        <ul class="lines" aria-label="In your basket">
          {totals.value.lines.map((line) => (
            <BasketLine key={line.product.id} line={line} />
          ))}
        </ul>
        <Checkout done={setOrder} />
      </div>
    </>
  );
}

function BasketLine({ line: { product, count, price } }: { line: Line }) {
  return (
    <li class="line" data-testid="shop-line">
      <img src={product.picture} alt="" width="96" height="96" />
      <div>
        <h2>{product.name}</h2>
        <p class="quiet">{money(product.price)} each</p>
      </div>
      <div class="stepper">
        <button
          type="button"
          aria-label={`One ${product.name} less`}
          data-testid={`shop-less-${product.id}`}
          onClick={() => setCount(product.id, count - 1)}
        >
          −
        </button>
        <output aria-label={`Number of ${product.name}`}>{count}</output>
        <button
          type="button"
          aria-label={`One ${product.name} more`}
          data-testid={`shop-more-${product.id}`}
          disabled={count >= MOST_OF_ONE}
          onClick={() => setCount(product.id, count + 1)}
        >
          +
        </button>
      </div>
      <p class="price">{money(price)}</p>
    </li>
  );
}

function Checkout({ done }: { done: (order: Order) => void }) {
  const { goods, discount, delivery, total, untilFree } = totals.value;
  return (
    <form
      class="summary"
      aria-labelledby="delivery"
      onSubmit={(event) => {
        event.preventDefault();
        done(placeOrder());
      }}
    >
      <h2 id="delivery">Delivery</h2>
      <label>
        Name
        <input name="name" autocomplete="name" required maxLength={80} />
      </label>
      <label>
        Street and number
        <input name="street" autocomplete="street-address" required maxLength={120} />
      </label>
      <label>
        Postcode and town
        <input name="town" autocomplete="postal-code" required maxLength={80} />
      </label>
      <dl aria-live="polite">
        <div>
          <dt>Pieces</dt>
          <dd>{money(goods)}</dd>
        </div>
        {discount > 0 && (
          <div>
            <dt>{level.value} member</dt>
            <dd>−{money(discount)}</dd>
          </div>
        )}
        <div>
          <dt>Delivery</dt>
          <dd>{delivery === 0 ? "Free" : money(delivery)}</dd>
        </div>
        <div class="total">
          <dt>Total</dt>
          <dd data-testid="shop-total">{money(total)}</dd>
        </div>
      </dl>
      {untilFree > 0 && <p class="quiet">{money(untilFree)} more and delivery is free.</p>}
      <button type="submit" class="primary" data-testid="shop-order">
        Place the order
      </button>
    </form>
  );
}

function Thanks({ order }: { order: Order }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="empty" data-testid="shop-thanks">
      <h1 ref={heading} tabIndex={-1}>
        Thank you
      </h1>
      <p>
        Order {order.number} over {money(order.total)} is placed. It would leave the workshop tomorrow.
      </p>
      <a class="button primary" href="/products.html">
        Back to the shelf
      </a>
    </div>
  );
}

boot("basket", BasketPage);
