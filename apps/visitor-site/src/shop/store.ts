import { computed, effect, signal } from "@preact/signals";
import { type Basket, readBasket, totalsOf, withCount } from "./basket.ts";
import { levelOf, type Member, type Order, readMember } from "./member.ts";
import { money } from "./money.ts";

// State that is shared by pages and tabs.
const BASKET = "kilnfold.basket";
const MEMBER = "kilnfold.member";

function stored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export const basket = signal<Basket>(readBasket(stored(BASKET)));
export const member = signal<Member | undefined>(readMember(stored(MEMBER)));
export const level = computed(() => member.value && levelOf(member.value));
export const totals = computed(() => totalsOf(basket.value, level.value));

effect(() => localStorage.setItem(BASKET, JSON.stringify(basket.value)));
effect(() => localStorage.setItem(MEMBER, JSON.stringify(member.value ?? null)));
addEventListener("storage", ({ key }) => {
  if (key === BASKET) basket.value = readBasket(stored(BASKET));
  if (key === MEMBER) member.value = readMember(stored(MEMBER));
});

export function setCount(id: string, count: number): void {
  basket.value = withCount(basket.value, id, count);
}

export function addOne(id: string): void {
  setCount(id, (basket.value[id] ?? 0) + 1);
}

export function signIn(name: string): void {
  member.value = { name, orders: [] };
}

export function signOut(): void {
  member.value = undefined;
}

/** Buys the basket. A guest's order is not stored; a member's counts towards the level. */
export function placeOrder(): Order {
  const { items, total } = totals.value;
  const number = `K${Math.floor(10_000 + Math.random() * 90_000)}`;
  const order: Order = { number, placed: new Date().toISOString(), items, total };
  if (member.value) member.value = { ...member.value, orders: [order, ...member.value.orders] };
  basket.value = {};
  return order;
}

/** What the shop reports to agents about the visitor, as user state. */
export const facts = computed(() => ({
  "basket.items": totals.value.items,
  "basket.total": money(totals.value.total),
  "member.level": level.value ?? "guest",
}));
