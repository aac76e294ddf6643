import type { RuleLink } from "../links.ts";

/** The changeset that is to be committed with the changes. */
export interface MissingChangeset {
  /** Its file, as tandem changeset names it. */
  file: string;
  text: string;
}

/** What a report has beside the diff. */
export interface Extras {
  changeset: MissingChangeset | undefined;
  /** The address of a rule's page. */
  links: RuleLink;
}
