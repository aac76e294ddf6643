/** A SARIF 2.1.0 log of one run of this tool. */
export function sarifLog(rules: readonly object[], results: readonly object[]): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "tandem", rules } }, results }],
  };
  return JSON.stringify(log, null, 2);
}
