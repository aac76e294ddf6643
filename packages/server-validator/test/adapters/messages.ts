/** A command of the visitor's side, and a way to get it wrong. */
export const command = {
  specversion: "1.0",
  id: "0b7c1f6e-2b0a-4a50-9f61-1d7d0f3a2c11",
  source: "/participants/0",
  type: "tandem.visitor.command.enableRC",
  subject: "s-1",
  data: { enabled: true },
};
export const broken = { ...command, data: { enabled: "yes" } };
export const MEDIA_TYPE = "application/cloudevents+json";
