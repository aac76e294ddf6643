import "./page.js";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
const heard = await new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});
document.body.append("\n", JSON.stringify({ worker: heard }));
document.title = "done with worker";
