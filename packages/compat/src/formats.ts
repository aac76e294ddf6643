/**
 * The formats that are checked when `formats: "assert"` is asked for. Each is given by a pattern, and where a
 * pattern cannot say all of it by a test beside it; then the pattern alone holds more texts than the format.
 */
export interface Format {
  readonly pattern: string;
  readonly also?: (text: string) => boolean;
}

const DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])";
const LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

function isDay(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split("-").map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

function isIpv6(text: string): boolean {
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

export const FORMATS: Readonly<Record<string, Format>> = {
  date: { pattern: `^${DATE}$`, also: isDay },
  time: { pattern: `^${TIME}$` },
  "date-time": { pattern: `^${DATE}[Tt]${TIME}$`, also: isDay },
  uuid: { pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$" },
  email: {
    pattern: `^[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@${LABEL}(\\.${LABEL})*$`,
  },
  hostname: { pattern: `^${LABEL}(\\.${LABEL})*$`, also: (text) => text.length <= 253 },
  ipv4: { pattern: `^(${OCTET}\\.){3}${OCTET}$` },
  ipv6: { pattern: "^[0-9A-Fa-f:.]+$", also: isIpv6 },
  uri: {
    pattern: "^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*$",
    also: (text) => URL.canParse(text),
  },
};
