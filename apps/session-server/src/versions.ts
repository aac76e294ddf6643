import { protocol } from "@tandem/protocol";
import { type Dialect, dialectOf, type Fault, type OtherVersion, own } from "./dialect.ts";

/** Bytes that the reason of a WebSocket's close has room for. */
const longestReason = 123;

/** The versions that a server speaks, and which of them it speaks with whom. */
export class Versions {
  /** Highest first; our own is always among them. */
  readonly dialects: readonly Dialect[];

  /**
   * @param report is told of messages that a version's casts made wrongly
   * @throws TypeError for a version of another protocol, or one that is there twice; RangeError for one whose casts
   *   do not lead to our own
   */
  constructor(others: readonly OtherVersion[], report: (fault: Fault) => void) {
    const dialects = [own, ...others.map((version) => dialectOf(version, report))];
    for (const [i, { subprotocol, version }] of dialects.entries()) {
      if (subprotocol !== `${protocol.name}.v${version}`)
        throw new TypeError(`expected a version of ${protocol.name}, got ${subprotocol}`);
      if (dialects.findIndex((other) => other.version === version) !== i)
        throw new TypeError(`expected each version once, got ${subprotocol} twice`);
    }
    this.dialects = dialects.sort((a, b) => b.version - a.version);
  }

  /** The highest version that a client offers too. */
  common(offered: Iterable<string>): Dialect | undefined {
    const theirs = new Set(offered);
    return this.dialects.find(({ subprotocol }) => theirs.has(subprotocol));
  }

  /** All of them in a sentence. */
  get spoken(): string {
    return `This server speaks ${this.dialects.map(({ subprotocol }) => subprotocol).join(", ")}.`;
  }

  /** Why there is none in common, for the close frame: a word that stands alone before a colon, and both sides. */
  refusal(word: string, offered: readonly string[]): string {
    // Nothing else that was offered is repeated: it can be a token.
    const named = offered.filter((item) => isVersion.test(item) && item.startsWith(`${protocol.name}.`));
    const theirs = named.length === 0 ? `no version of ${protocol.name}` : listed(named, 30);
    const start = `${word}: this client speaks ${theirs}; the server speaks `;
    const ours = this.dialects.map(({ subprotocol }) => subprotocol);
    return start + listed(ours, longestReason - start.length);
  }
}

const isVersion = /^[a-z0-9]+\.v[0-9]{1,3}$/;

/** As many as there is room for, all of them ASCII. */
function listed([first, ...others]: readonly string[], room: number): string {
  const more = " and more";
  let list = first ?? "";
  for (const [i, item] of others.entries()) {
    const isLast = i === others.length - 1;
    if (`${list}, ${item}${isLast ? "" : more}`.length > room) return list + more;
    list = `${list}, ${item}`;
  }
  return list;
}
