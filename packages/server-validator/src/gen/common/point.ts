// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord } from "../check.ts";

const NAMES0: readonly string[] = ["relative","client"];
const NAMES1: readonly string[] = ["x","y"];

export function checkPoint(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const relative1 = data.relative;
    if (relative1 !== undefined) {
      if (!(isRecord(relative1))) {
        if (check.type(`${at}/relative`, "an object", relative1)) return true;
      } else {
        const x2 = relative1.x;
        if (x2 === undefined) {
          if (check.required(`${at}/relative`, "x", relative1, NAMES1)) return true;
        } else {
          if (!(Number.isFinite(x2))) {
            if (check.type(`${`${at}/relative`}/x`, "a number", x2)) return true;
          } else {
            if ((x2 as number) < -1000 && check.limit("minimum", `${`${at}/relative`}/x`, "at least -1000", x2)) return true;
            if ((x2 as number) > 1000 && check.limit("maximum", `${`${at}/relative`}/x`, "at most 1000", x2)) return true;
          }
        }
        const y3 = relative1.y;
        if (y3 === undefined) {
          if (check.required(`${at}/relative`, "y", relative1, NAMES1)) return true;
        } else {
          if (!(Number.isFinite(y3))) {
            if (check.type(`${`${at}/relative`}/y`, "a number", y3)) return true;
          } else {
            if ((y3 as number) < -1000 && check.limit("minimum", `${`${at}/relative`}/y`, "at least -1000", y3)) return true;
            if ((y3 as number) > 1000 && check.limit("maximum", `${`${at}/relative`}/y`, "at most 1000", y3)) return true;
          }
        }
        if (check.closed) {
          for (const key4 in relative1) {
            if (key4 !== "x" && key4 !== "y" && check.unknown(`${at}/relative`, key4, NAMES1)) return true;
          }
        }
      }
    }
    const client5 = data.client;
    if (client5 !== undefined) {
      if (!(isRecord(client5))) {
        if (check.type(`${at}/client`, "an object", client5)) return true;
      } else {
        const x6 = client5.x;
        if (x6 === undefined) {
          if (check.required(`${at}/client`, "x", client5, NAMES1)) return true;
        } else {
          if (!(Number.isFinite(x6))) {
            if (check.type(`${`${at}/client`}/x`, "a number", x6)) return true;
          } else {
            if ((x6 as number) < -100000 && check.limit("minimum", `${`${at}/client`}/x`, "at least -100000", x6)) return true;
            if ((x6 as number) > 100000 && check.limit("maximum", `${`${at}/client`}/x`, "at most 100000", x6)) return true;
          }
        }
        const y7 = client5.y;
        if (y7 === undefined) {
          if (check.required(`${at}/client`, "y", client5, NAMES1)) return true;
        } else {
          if (!(Number.isFinite(y7))) {
            if (check.type(`${`${at}/client`}/y`, "a number", y7)) return true;
          } else {
            if ((y7 as number) < -100000 && check.limit("minimum", `${`${at}/client`}/y`, "at least -100000", y7)) return true;
            if ((y7 as number) > 100000 && check.limit("maximum", `${`${at}/client`}/y`, "at most 100000", y7)) return true;
          }
        }
        if (check.closed) {
          for (const key8 in client5) {
            if (key8 !== "x" && key8 !== "y" && check.unknown(`${at}/client`, key8, NAMES1)) return true;
          }
        }
      }
    }
    if (check.closed) {
      for (const key9 in data) {
        if (key9 !== "relative" && key9 !== "client" && check.unknown(at, key9, NAMES0)) return true;
      }
    }
  }
  return false;
}
