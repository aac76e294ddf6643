// Compiled by `check`; nothing of it runs.

import { connect } from "@nats-io/transport-node";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import type { AgentRcEvent, VisitorStartSessionCommand } from "@tandem/protocol";
import express from "express";
import fastify from "fastify";
import { WebSocket } from "ws";
import { message as expressMessage } from "../src/express.ts";
import { cloudEvents, message as fastifyMessage } from "../src/fastify.ts";
import { agentEvents, agentRcEvent, isAgentRcEvent, validateAgentRcEvent } from "../src/gen/agent.ts";
import type { StandardSchema } from "../src/gen/standard.ts";
import type { visitorStartSessionCommand } from "../src/gen/visitor.ts";
import { isEvent, parseEvent } from "../src/index.ts";
import { handler } from "../src/nats.ts";
import { receive } from "../src/ws.ts";

declare const value: unknown;

// A guard narrows.
if (isAgentRcEvent(value)) {
  value.enabled satisfies boolean;
  // @ts-expect-error there is no such property
  value.enabeld;
}
if (isEvent(value, { side: "agent", form: "consume" }) && value.type === "tandem.agent.rc")
  value.data satisfies AgentRcEvent;

// A result says which it is.
const result = validateAgentRcEvent(value);
// @ts-expect-error it may be a problem
result.value;
if (result.ok) result.value satisfies AgentRcEvent;
else result.problem.message satisfies string;

// The payload goes with the name.
const parsed = parseEvent("", { side: "agent", form: "consume" });
if (parsed.ok && parsed.value.name === "rc") {
  parsed.value.data satisfies AgentRcEvent;
  // @ts-expect-error that is the payload of another event
  parsed.value.data.visibility;
}
// @ts-expect-error a form is one of two
parseEvent("", { side: "agent", form: "strict" });
// @ts-expect-error the agent's side has no such event
if (parsed.ok) parsed.value.name === "rcrequested";

// Standard Schema, both parts, and what is inferred from it.
agentRcEvent satisfies StandardSchemaV1<AgentRcEvent>;
agentRcEvent satisfies StandardJSONSchemaV1<AgentRcEvent>;
agentEvents satisfies StandardSchemaV1;
agentEvents satisfies StandardJSONSchemaV1;
// What each generated module gives is of this type.
null! as StandardSchema<AgentRcEvent> satisfies StandardSchemaV1<AgentRcEvent> &
  StandardJSONSchemaV1<AgentRcEvent>;
null! as StandardSchemaV1.InferOutput<typeof visitorStartSessionCommand> satisfies VisitorStartSessionCommand;
null! as VisitorStartSessionCommand satisfies StandardSchemaV1.InferInput<typeof visitorStartSessionCommand>;
// It is synchronous: its issues are there without `await`.
agentRcEvent["~standard"].validate(value).issues?.[0]?.path satisfies
  | readonly (string | number)[]
  | undefined;

// The adapters fit the frameworks that they are for.
const visitorCommands = { side: "visitor", kind: "command" } as const;
receive(new WebSocket("ws://localhost"), visitorCommands, {
  message: ({ name, data }) => {
    if (name === "startSession") data satisfies VisitorStartSessionCommand;
  },
  refused: ({ code }) => code satisfies string,
});
express().post("/", expressMessage(visitorCommands), (_request, response) => void response.end());
const app = fastify();
app.register(cloudEvents);
app.post("/", { preValidation: fastifyMessage(visitorCommands) }, () => "");
(await connect()).subscribe("commands", {
  callback: handler(visitorCommands, {
    message: ({ name }, from) => from.respond(name),
    refused: ({ message }, _, from) => from.respond(message),
    failed: ({ name }) => name satisfies string,
  }),
});
