import type { RuleLink } from "../links.ts";

/** The changeset to commit with the changes. */
export interface MissingChangeset {
  /** Its file name, as `tandem changeset` chooses it. */
  file: string;
  text: string;
}

/** What a report contains in addition to the diff. */
export interface Extras {
  changeset: MissingChangeset | undefined;
  /** The address of a rule's page. */
  links: RuleLink;
}
