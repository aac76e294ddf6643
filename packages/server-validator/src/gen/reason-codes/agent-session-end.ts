// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Check, length } from "../check.ts";

const WORDS0: readonly string[] = ["UnsupportedBrowser","SSOError","NoSession","InvalidCobrowseSub","ExpiredCreditCard","DeclinedInvoice","ConnDrop","AgentRefresh","AuthError","LookupFailed","VisitorLeft","AgentLeft"];

export function checkAgentSessionEnd(data: unknown, at: string, check: Check): boolean {
  if (check.closed) {
    if (data !== "UnsupportedBrowser" && data !== "SSOError" && data !== "NoSession" && data !== "InvalidCobrowseSub" && data !== "ExpiredCreditCard" && data !== "DeclinedInvoice" && data !== "ConnDrop" && data !== "AgentRefresh" && data !== "AuthError" && data !== "LookupFailed" && data !== "VisitorLeft" && data !== "AgentLeft" && check.word(at, data, WORDS0)) return true;
  } else {
    if (!(typeof data === "string")) {
      if (check.type(at, "a string", data)) return true;
    } else {
      if (data.length > 64 && length(data) > 64 && check.limit("maxLength", at, "at most 64 characters", data)) return true;
    }
  }
  return false;
}
