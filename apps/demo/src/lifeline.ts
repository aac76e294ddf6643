// Loaded into the session server's process: it stops when whoever started it is gone, however that came about.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
