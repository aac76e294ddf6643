// Written by hand, and never read from the protocol: what the two pages must raise for real, each by its true cause,
// for the end-to-end tests to pass.

const visitorEvents =
  "sessionstarting sessionstart sessioncontinue statereceived sessionend leavesession sessionpaused connection error " +
  "agents rcrequested rc blur focus";

const agentEvents =
  "agents navigate pagevisibility rc rcrequest sessionpaused userstate sessionend accessdenied connectfailed";

const agentReasons = "NoSession AuthError ConnDrop AgentRefresh VisitorLeft AgentLeft LookupFailed";

const keys = (list: string, names: string) => names.split(" ").map((name) => `${list}/${name}`);

export const required: readonly string[] = [
  ...keys("agent", agentEvents),
  ...keys("visitor", visitorEvents),
  ...keys("agentSessionEnd", agentReasons),
];
