export type Kind = "drinking" | "table" | "home";

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** Euro cents. */
  readonly price: number;
  readonly about: string;
  /** Address of the picture. */
  readonly picture: string;
}

const product = (id: string, name: string, kind: Kind, price: number, about: string): Product => ({
  id,
  name,
  kind,
  price,
  about,
  picture: `/pictures/${id}.svg`,
});

export const kinds: Readonly<Record<Kind, string>> = {
  drinking: "Cups and pots",
  table: "Plates and bowls",
  home: "For the home",
};

export const products: readonly Product[] = [
  product("mug", "Harbour mug", "drinking", 24_00, "Holds 350 ml and keeps it warm. Bare clay foot."),
  product("tumbler", "Dune tumbler", "drinking", 19_00, "No handle, a rim that is kind to the lip. 250 ml."),
  product(
    "teapot",
    "Sunday teapot",
    "drinking",
    74_00,
    "A litre of tea, a cane handle, a spout that does not drip.",
  ),
  product("pitcher", "Orchard pitcher", "drinking", 46_00, "For juice at breakfast, for branches in spring."),
  product("bowl", "Rye breakfast bowl", "table", 28_00, "Deep enough for porridge, wide enough for noodles."),
  product("plate", "Tidal plate", "table", 32_00, "27 cm. The glaze line falls differently on every one."),
  product("vase", "Heron vase", "home", 58_00, "Stands alone, or with two dry stems. 31 cm tall."),
  product("planter", "Moss planter", "home", 39_00, "With a saucer, for plants that like to stay small."),
];

export const productById = new Map(products.map((each) => [each.id, each]));
