// Generated from the schemas. Do not edit: change the schema and generate again.
/** What names the protocol on the wire. */
export const protocol = {
  "name": "tandem",
  "version": 1,
  "baseUri": "https://tandem.example/schemas/v1/",
  "subprotocol": "tandem.v1"
} as const;
