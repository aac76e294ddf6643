// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, isRecord, token } from "../../check.ts";
import { checkScreenshareView } from "../../common/screenshare-view.ts";

const NAMES0: readonly string[] = ["screenshareView","screen","scaledview","stats"];
const NAMES1: readonly string[] = ["width","height"];
const PATTERN2 = /^[A-Za-z0-9_.-]{1,64}$/;

export function checkVisitorViewerinfoEvent(data: unknown, at: string, check: Check): boolean {
  if (!(isRecord(data))) {
    if (check.type(at, "an object", data)) return true;
  } else {
    const screenshareView1 = data.screenshareView;
    if (screenshareView1 === undefined) {
      if (check.required(at, "screenshareView", data, NAMES0)) return true;
    } else {
      if (checkScreenshareView(screenshareView1, `${at}/screenshareView`, check)) return true;
    }
    const screen2 = data.screen;
    if (screen2 !== undefined) {
      if (!(isRecord(screen2))) {
        if (check.type(`${at}/screen`, "an object", screen2)) return true;
      } else {
        const width3 = screen2.width;
        if (width3 === undefined) {
          if (check.required(`${at}/screen`, "width", screen2, NAMES1)) return true;
        } else {
          if (!(Number.isInteger(width3))) {
            if (check.type(`${`${at}/screen`}/width`, "an integer", width3)) return true;
          } else {
            if ((width3 as number) < 0 && check.limit("minimum", `${`${at}/screen`}/width`, "at least 0", width3)) return true;
            if ((width3 as number) > 100000 && check.limit("maximum", `${`${at}/screen`}/width`, "at most 100000", width3)) return true;
          }
        }
        const height4 = screen2.height;
        if (height4 === undefined) {
          if (check.required(`${at}/screen`, "height", screen2, NAMES1)) return true;
        } else {
          if (!(Number.isInteger(height4))) {
            if (check.type(`${`${at}/screen`}/height`, "an integer", height4)) return true;
          } else {
            if ((height4 as number) < 0 && check.limit("minimum", `${`${at}/screen`}/height`, "at least 0", height4)) return true;
            if ((height4 as number) > 100000 && check.limit("maximum", `${`${at}/screen`}/height`, "at most 100000", height4)) return true;
          }
        }
        if (check.closed) {
          for (const key5 in screen2) {
            if (key5 !== "width" && key5 !== "height" && check.unknown(`${at}/screen`, key5, NAMES1)) return true;
          }
        }
      }
    }
    const scaledview6 = data.scaledview;
    if (scaledview6 !== undefined) {
      if (!(isRecord(scaledview6))) {
        if (check.type(`${at}/scaledview`, "an object", scaledview6)) return true;
      } else {
        const width7 = scaledview6.width;
        if (width7 === undefined) {
          if (check.required(`${at}/scaledview`, "width", scaledview6, NAMES1)) return true;
        } else {
          if (!(Number.isInteger(width7))) {
            if (check.type(`${`${at}/scaledview`}/width`, "an integer", width7)) return true;
          } else {
            if ((width7 as number) < 0 && check.limit("minimum", `${`${at}/scaledview`}/width`, "at least 0", width7)) return true;
            if ((width7 as number) > 100000 && check.limit("maximum", `${`${at}/scaledview`}/width`, "at most 100000", width7)) return true;
          }
        }
        const height8 = scaledview6.height;
        if (height8 === undefined) {
          if (check.required(`${at}/scaledview`, "height", scaledview6, NAMES1)) return true;
        } else {
          if (!(Number.isInteger(height8))) {
            if (check.type(`${`${at}/scaledview`}/height`, "an integer", height8)) return true;
          } else {
            if ((height8 as number) < 0 && check.limit("minimum", `${`${at}/scaledview`}/height`, "at least 0", height8)) return true;
            if ((height8 as number) > 100000 && check.limit("maximum", `${`${at}/scaledview`}/height`, "at most 100000", height8)) return true;
          }
        }
        if (check.closed) {
          for (const key9 in scaledview6) {
            if (key9 !== "width" && key9 !== "height" && check.unknown(`${at}/scaledview`, key9, NAMES1)) return true;
          }
        }
      }
    }
    const stats10 = data.stats;
    if (stats10 !== undefined) {
      if (!(isRecord(stats10))) {
        if (check.type(`${at}/stats`, "an object", stats10)) return true;
      } else {
        let count11 = 0;
        for (const key12 in stats10) {
          if (++count11 > 32) {
            if (check.limit("maxProperties", `${at}/stats`, "at most 32 properties", stats10)) return true;
            break;
          }
          if (!PATTERN2.test(key12) && check.limit("pattern", `${at}/stats`, "names that match ^[A-Za-z0-9_.-]{1,64}$", key12)) return true;
          const value13 = stats10[key12];
          if (!(Number.isFinite(value13))) {
            if (check.type(`${`${at}/stats`}/${token(key12)}`, "a number", value13)) return true;
          } else {
            if ((value13 as number) < 0 && check.limit("minimum", `${`${at}/stats`}/${token(key12)}`, "at least 0", value13)) return true;
            if ((value13 as number) > 9007199254740991 && check.limit("maximum", `${`${at}/stats`}/${token(key12)}`, "at most 9007199254740991", value13)) return true;
          }
        }
      }
    }
    if (check.closed) {
      for (const key14 in data) {
        if (key14 !== "screenshareView" && key14 !== "screen" && key14 !== "scaledview" && key14 !== "stats" && check.unknown(at, key14, NAMES0)) return true;
      }
    }
  }
  return false;
}
