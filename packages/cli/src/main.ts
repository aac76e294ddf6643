/** The `tandem` command. Linting and generating are the code generator's own. */
export { main } from "@tandem/codegen";
