import type { Product } from "../shop/catalogue.ts";
import { money } from "../shop/money.ts";
import { addOne, basket } from "../shop/store.ts";

export function ProductCard({ product }: { product: Product }) {
  const count = basket.value[product.id] ?? 0;
  return (
    <li class="card" data-testid="shop-product">
      <img src={product.picture} alt="" width="400" height="400" loading="lazy" />
      <div class="card-text">
        <h3>{product.name}</h3>
        <p class="quiet">{product.about}</p>
      </div>
      <div class="card-foot">
        <span class="price">{money(product.price)}</span>
        <button type="button" data-testid={`shop-add-${product.id}`} onClick={() => addOne(product.id)}>
          {count === 0 ? "Add to basket" : "Add another"}
          <span class="hidden">: {product.name}</span>
        </button>
      </div>
      <p class="in-basket" role="status">
        {count > 0 && `${count} in your basket`}
      </p>
    </li>
  );
}
