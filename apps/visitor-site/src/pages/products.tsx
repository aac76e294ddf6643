import { useState } from "preact/hooks";
import { type Kind, kinds, products } from "../shop/catalogue.ts";
import { boot } from "./boot.tsx";
import { ProductCard } from "./ProductCard.tsx";

function Products() {
  const [kind, setKind] = useState<Kind | undefined>();
  const shown = products.filter((product) => kind === undefined || product.kind === kind);
  return (
    <>
      <div class="page-head">
        <h1>The whole shelf</h1>
        <fieldset class="chips">
          <legend class="hidden">Show</legend>
          {[undefined, ...(Object.keys(kinds) as Kind[])].map((each) => (
            <label key={each ?? "all"}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              <span>{each ? kinds[each] : "Everything"}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <h2 class="hidden" aria-live="polite">
        {shown.length} pieces
      </h2>
      <ul class="grid">
        {shown.map((product) => (
          <ProductCard key={product.id} product={product} />
        ))}
      </ul>
    </>
  );
}

boot("products", Products);
