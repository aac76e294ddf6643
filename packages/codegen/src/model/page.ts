/** How the page object of the field spells a message: `x-tandem.page`, as its meta-schema describes it. */
export interface PageSpelling {
  method?: string;
  methods?: { property: string; names: Record<string, string> };
  args?: string[];
  fill?: Record<string, string | number | boolean>;
  refuses?: true;
  itself?: true;
  lacks?: string;
  prefix?: string;
  keeps?: string[];
  opens?: true;
}

/** The keys for commands, and those for events that ask for an answer; `args` is for both. */
export const PAGE_OF_COMMANDS = ["method", "methods", "fill", "refuses", "itself", "lacks"] as const;
export const PAGE_OF_EVENTS = ["prefix", "keeps", "opens"] as const;
