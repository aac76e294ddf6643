/** Membership levels, named for what happens to clay. */
export type Level = "Bisque" | "Glaze" | "Lustre";

export interface Order {
  readonly number: string;
  /** RFC 3339. */
  readonly placed: string;
  readonly items: number;
  /** Euro cents. */
  readonly total: number;
}

export interface Member {
  readonly name: string;
  readonly orders: readonly Order[];
}

interface LevelFacts {
  readonly level: Level;
  /** Euro cents spent in all orders. */
  readonly from: number;
  readonly discount: number;
}

export const levels: readonly LevelFacts[] = [
  { level: "Bisque", from: 0, discount: 0 },
  { level: "Glaze", from: 100_00, discount: 0.05 },
  { level: "Lustre", from: 300_00, discount: 0.1 },
];

export const spentBy = (member: Member) => member.orders.reduce((sum, order) => sum + order.total, 0);

export function levelOf(member: Member): Level {
  return levels.findLast(({ from }) => spentBy(member) >= from)?.level ?? "Bisque";
}

export const discountOf = (level: Level | undefined) =>
  levels.find((each) => each.level === level)?.discount ?? 0;

/** Next level and the euro cents that are missing for it; undefined at the top. */
export function nextLevel(member: Member): { level: Level; missing: number } | undefined {
  const next = levels.find(({ from }) => spentBy(member) < from);
  return next && { level: next.level, missing: next.from - spentBy(member) };
}

/** Parses the stored member; undefined if invalid. */
export function readMember(stored: unknown): Member | undefined {
  const { name, orders } = (stored ?? {}) as { name?: unknown; orders?: unknown };
  if (typeof name !== "string" || name === "" || !Array.isArray(orders)) return undefined;
  return { name, orders: orders.filter(isOrder) };
}

function isOrder(value: unknown): value is Order {
  const { number, placed, items, total } = (value ?? {}) as Partial<Record<keyof Order, unknown>>;
  return (
    typeof number === "string" &&
    typeof placed === "string" &&
    typeof items === "number" &&
    typeof total === "number"
  );
}
