import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

const pages = ["index", "products", "basket", "account"];

export default defineConfig({
  plugins: [preact()],
  // The address that the session server allows in development.
  server: { host: "127.0.0.1", port: 4101, strictPort: true },
  build: {
    target: "es2023",
    // Everything is a file of this origin: the content security policy allows no inline script and no data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map((page) => `${page}.html`) },
  },
});
