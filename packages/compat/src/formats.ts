/**
 * The formats that are checked if `formats: "assert"` is asked for: those of the JSON Schema specification.
 *
 * Validators differ about many texts: `a@a` is an email address by the specification, and none to most validators.
 * So a format says which texts all accept and which none does; what hangs on the others is not decided.
 */
export interface Format {
  /** A pattern of texts that all accept, if `decide` does not say otherwise. Witnesses are made from it. */
  readonly sure: string;
  /** A pattern that every text of the format matches, by anyone's reading. */
  readonly wide: string;
  /** Decides about a text that matches `wide`; undefined if validators differ about it. Default: `sure`, or undefined. */
  readonly decide?: (text: string) => boolean | undefined;
}

const ANY = "^[\\s\\S]*$";
const MONTH_AND_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const DATE = `[0-9]{4}-${MONTH_AND_DAY}`;
const LIKELY_DATE = `20[0-9]{2}-${MONTH_AND_DAY}`;
const TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])";
const LABEL = "[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*";
const HOST = `${LABEL}(\\.${LABEL})*`;
const OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const ATOM = "[A-Za-z0-9]+([._+-][A-Za-z0-9]+)*";
const SEGMENTS = "(/[A-Za-z0-9._~-]+)*";
const POINTER = "(/([^~/]|~[01])*)*";

const EMAIL = `^${ATOM}@(${LABEL}\\.)+[A-Za-z]{2,}$`;
const URI = `^https?://${HOST}${SEGMENTS}/?(\\?[A-Za-z0-9=&]+)?(#[A-Za-z0-9]+)?$`;
const REFERENCE = `^${SEGMENTS}/?(\\?[A-Za-z0-9=&]+)?(#[A-Za-z0-9]+)?$`;

function isDay(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split("-").map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** A domain name has at most 253 characters, and 63 in each label. */
function isShort(host: string): boolean {
  return host.length <= 253 && host.split(".").every((label) => label.length <= 63);
}

function isIpv6(text: string): boolean | undefined {
  // Some accept the name of a network interface behind the address.
  if (text.includes("%")) return undefined;
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1);
  const four = last?.includes(".") ? 1 : 0;
  if (four && !new RegExp(`^(${OCTET}\\.){3}${OCTET}$`, "u").test(last!)) return false;
  const words = four ? groups.slice(0, -1) : groups;
  if (!words.every((word) => /^[0-9A-Fa-f]{1,4}$/.test(word))) return false;
  const count = groups.length + four;
  return halves.length === 2 ? count <= 7 : count === 8;
}

/** A format that everyone reads alike. */
function exact(pattern: string): Format {
  return { sure: pattern, wide: pattern };
}

/** True for texts that match and pass the test; the others are open. */
function sureIf(pattern: string, test: (text: string) => boolean): (text: string) => true | undefined {
  const expression = new RegExp(pattern, "u");
  return (text) => (expression.test(text) && test(text) ? true : undefined);
}

const dateTime = sureIf(`^${DATE}T${TIME}$`, isDay);
const isEmail = sureIf(
  EMAIL,
  (text) => text.indexOf("@") <= 64 && isShort(text.slice(text.indexOf("@") + 1)),
);

export const FORMATS: Readonly<Record<string, Format>> = {
  date: { sure: `^${LIKELY_DATE}$`, wide: `^${DATE}$`, decide: isDay },
  time: { sure: `^${TIME}$`, wide: "^[0-9]{2}:[0-9]{2}:[0-9]{2}" },
  "date-time": {
    sure: `^${LIKELY_DATE}T${TIME}$`,
    wide: `^${DATE}[Tt\\s][0-9]{2}:[0-9]{2}:[0-9]{2}`,
    decide: (text) => (isDay(text) ? dateTime(text) : false),
  },
  duration: { sure: "^P([0-9]{1,9}[YMWD]|T[0-9]{1,9}[HMS])$", wide: "^P[0-9YMWDTHS.,]+$" },
  email: { sure: EMAIL, wide: "@", decide: isEmail },
  "idn-email": { sure: EMAIL, wide: "@", decide: isEmail },
  hostname: { sure: `^${HOST}$`, wide: "^[A-Za-z0-9.-]+$", decide: sureIf(`^${HOST}$`, isShort) },
  "idn-hostname": { sure: `^${HOST}$`, wide: "^[^\\s]+$", decide: sureIf(`^${HOST}$`, isShort) },
  ipv4: exact(`^(${OCTET}\\.){3}${OCTET}$`),
  ipv6: {
    sure: "^(::1?|([0-9a-f]{1,4}:){7}[0-9a-f]{1,4})$",
    wide: "^[0-9A-Fa-f:.]+(%[\\s\\S]*)?$",
    decide: isIpv6,
  },
  uri: { sure: URI, wide: "^[A-Za-z][A-Za-z0-9+.-]*:[\\x21-\\x7e]*$" },
  "uri-reference": { sure: REFERENCE, wide: "^[\\x21-\\x7e]*$" },
  iri: { sure: URI, wide: "^[A-Za-z][A-Za-z0-9+.-]*:" },
  "iri-reference": { sure: REFERENCE, wide: ANY },
  "uri-template": { sure: "^(/([A-Za-z0-9]+|\\{[a-z]+\\}))*$", wide: ANY },
  uuid: {
    sure: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
    wide: "^(urn:uuid:)?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
  },
  "json-pointer": exact(`^${POINTER}$`),
  "relative-json-pointer": {
    sure: `^(0|[1-9][0-9]*)(#|${POINTER})$`,
    wide: `^(0|[1-9][0-9]*)([+-][1-9][0-9]*)?(#|${POINTER})$`,
  },
  regex: { sure: "^[A-Za-z0-9]*$", wide: ANY },
};

/** Formats of numbers that some validators know; all others are of texts. */
export const NUMBER_FORMATS: readonly string[] = ["int32", "int64", "float", "double"];

/** True or false if everyone says so of the text; undefined if validators differ. */
export function isOfFormat({ sure, wide, decide }: Format, text: string): boolean | undefined {
  if (!new RegExp(wide, "u").test(text)) return false;
  if (sure === wide && !decide) return true;
  return decide ? decide(text) : new RegExp(sure, "u").test(text) || undefined;
}

export function disputedFormat(name: string): string {
  return `validators differ about a text of the format ${JSON.stringify(name)}`;
}
