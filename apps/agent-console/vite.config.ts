import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [preact()],
  // The address that the session server allows in development.
  server: { host: "127.0.0.1", port: 4102, strictPort: true },
  build: {
    target: "es2023",
    // Everything is a file of this origin: the content security policy allows no inline script and no data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
