import { type Product, productById } from "./catalogue.ts";
import { discountOf, type Level } from "./member.ts";

/** Product id to quantity. */
export type Basket = Readonly<Record<string, number>>;

export const MOST_OF_ONE = 20;
const FREE_DELIVERY_FROM = 80_00;
const DELIVERY = 5_90;

/** Parses the stored basket. Unknown products and invalid quantities are dropped. */
export function readBasket(stored: unknown): Basket {
  if (typeof stored !== "object" || stored === null) return {};
  const fits = ([id, count]: [string, unknown]) =>
    productById.has(id) && Number.isInteger(count) && (count as number) > 0;
  return Object.fromEntries(
    Object.entries(stored)
      .filter(fits)
      .map(([id, count]) => [id, Math.min(count, MOST_OF_ONE)]),
  );
}

/** Sets the quantity of a product; 0 removes it. */
export function withCount(basket: Basket, id: string, count: number): Basket {
  return readBasket({ ...basket, [id]: count });
}

export interface Line {
  readonly product: Product;
  readonly count: number;
  /** Euro cents. */
  readonly price: number;
}

export interface Totals {
  readonly lines: readonly Line[];
  readonly items: number;
  /** All in euro cents. */
  readonly goods: number;
  readonly discount: number;
  readonly delivery: number;
  readonly total: number;
  /** What is missing for free delivery. */
  readonly untilFree: number;
}

export function totalsOf(basket: Basket, level: Level | undefined): Totals {
  const lines = [...productById.values()].flatMap((product) => {
    const count = basket[product.id] ?? 0;
    return count > 0 ? [{ product, count, price: count * product.price }] : [];
  });
  const items = lines.reduce((sum, line) => sum + line.count, 0);
  const goods = lines.reduce((sum, line) => sum + line.price, 0);
  const discount = Math.round(goods * discountOf(level));
  const delivery = goods === 0 || goods - discount >= FREE_DELIVERY_FROM ? 0 : DELIVERY;
  const untilFree = Math.max(0, FREE_DELIVERY_FROM - (goods - discount));
  return { lines, items, goods, discount, delivery, total: goods - discount + delivery, untilFree };
}
