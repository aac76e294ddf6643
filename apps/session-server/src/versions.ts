import { protocol } from "@tandem/protocol";
import { type Fault, type OtherVersion, own, type WireVersion, wireVersionOf } from "./wire-version.ts";

/** The longest reason of a WebSocket close frame, in bytes. */
const longestReason = 123;

/** The versions of a server, and their negotiation. */
export class Versions {
  /** Highest first. Always includes the server's own version. */
  readonly all: readonly WireVersion[];

  /**
   * @param report is called for each message that was lost to a faulty cast
   * @throws TypeError for a version of another protocol, or a version given twice; RangeError for casts that do not
   *   lead to the server's version
   */
  constructor(others: readonly OtherVersion[], report: (fault: Fault) => void) {
    const all = [own, ...others.map((version) => wireVersionOf(version, report))];
    for (const [i, { subprotocol, version }] of all.entries()) {
      if (subprotocol !== `${protocol.name}.v${version}`)
        throw new TypeError(`expected a version of ${protocol.name}, got ${subprotocol}`);
      if (all.findIndex((other) => other.version === version) !== i)
        throw new TypeError(`expected each version once, got ${subprotocol} twice`);
    }
    this.all = all.sort((a, b) => b.version - a.version);
  }

  /** The highest common version of client and server. */
  common(offered: Iterable<string>): WireVersion | undefined {
    const theirs = new Set(offered);
    return this.all.find(({ subprotocol }) => theirs.has(subprotocol));
  }

  /** The versions in a sentence. */
  get spoken(): string {
    return `This server speaks ${this.all.map(({ subprotocol }) => subprotocol).join(", ")}.`;
  }

  /** The close reason if there is no common version: the code before a colon, then the versions of both sides. */
  refusal(word: string, offered: readonly string[]): string {
    // Only versions are repeated: other offered items can be tokens.
    const named = offered.filter((item) => isVersion.test(item) && item.startsWith(`${protocol.name}.`));
    const theirs = named.length === 0 ? `no version of ${protocol.name}` : listed(named, 30);
    const start = `${word}: this client speaks ${theirs}; the server speaks `;
    const ours = this.all.map(({ subprotocol }) => subprotocol);
    return start + listed(ours, longestReason - start.length);
  }
}

const isVersion = /^[a-z0-9]+\.v[0-9]{1,3}$/;

/** Lists as many as fit into `room` bytes. All items are ASCII. */
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
