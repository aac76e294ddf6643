// Loaded into the session server's process, which ends when its parent process has ended, for whatever reason.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
