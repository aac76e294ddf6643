import { products } from "../shop/catalogue.ts";
import { boot } from "./boot.tsx";
import { ProductCard } from "./ProductCard.tsx";

const FAVOURITES = ["mug", "teapot", "plate", "vase"];

function Home() {
  return (
    <>
      <section class="hero">
        <div>
          <p class="eyebrow">Autumn firing</p>
          <h1>Stoneware for every day</h1>
          <p class="lead">
            Cups that sit well in the hand, bowls that stack, a teapot that does not drip. Each piece is
            thrown by one potter and fired twice.
          </p>
          <a class="button primary" href="/products.html">
            See the whole shelf
          </a>
        </div>
        <img
          src="/pictures/shelf.svg"
          alt="A shelf with a vase, cups and a bowl of apples"
          width="640"
          height="480"
        />
      </section>
      <section aria-labelledby="favourites">
        <div class="section-head">
          <h2 id="favourites">What people come back for</h2>
          <a href="/products.html">All pieces</a>
        </div>
        <ul class="grid">
          {products
            .filter(({ id }) => FAVOURITES.includes(id))
            .map((product) => (
              <ProductCard key={product.id} product={product} />
            ))}
        </ul>
      </section>
      <section class="notes" aria-label="Good to know">
        <div>
          <h3>Dishwasher, oven, frost</h3>
          <p>Fired at 1,240 °C. Put it in anything but a campfire.</p>
        </div>
        <div>
          <h3>Free delivery from €80</h3>
          <p>Packed in wood wool, replaced if it breaks on the way.</p>
        </div>
        <div>
          <h3>Members pay less</h3>
          <p>
            Bisque, Glaze, Lustre: <a href="/account.html">your level</a> grows with what you have bought.
          </p>
        </div>
      </section>
    </>
  );
}

boot("home", Home);
