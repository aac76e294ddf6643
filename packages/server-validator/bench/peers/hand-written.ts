// What a careful engineer writes for these twelve events: one function each, closed objects, first failure ends.

type Obj = Record<string, unknown>;
const isObject = (v: unknown): v is Obj => typeof v === "object" && v !== null && !Array.isArray(v);
const isText = (v: unknown, max: number): boolean => typeof v === "string" && (v.length <= max || [...v].length <= max);
const isInt = (v: unknown, min: number, max: number): boolean => Number.isInteger(v) && (v as number) >= min && (v as number) <= max;
const optional = (v: unknown, check: (v: unknown) => boolean): boolean => v === undefined || check(v);
const only = (o: Obj, names: readonly string[]): boolean => {
  for (const name in o) if (!names.includes(name)) return false;
  return true;
};
const NUM = /^[0-9]{1,4}$/;
const REQUEST = /^[A-Za-z0-9_-]{1,36}$/;
const NAME = /^[A-Za-z0-9_.-]{1,64}$/;
const REASONS = new Set(
  "UnsupportedBrowser SSOError NoSession InvalidCobrowseSub ExpiredCreditCard DeclinedInvoice ConnDrop AgentRefresh AuthError LookupFailed VisitorLeft AgentLeft".split(" "),
);
const isNum = (v: unknown): boolean => typeof v === "string" && NUM.test(v);
export { isInt, isNum, isObject, isText, NAME, only, optional, REASONS, REQUEST };
