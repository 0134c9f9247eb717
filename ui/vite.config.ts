import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

// Relative to this folder, where npm runs its scripts.
const repository = "..";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // The message catalogue lies outside this folder, beside the Rust code that it is shared with.
  server: { fs: { allow: [repository] } },
  build: {
    // WebKitGTK 2.44, WKWebView of macOS 14.4 and WebView2 all have light-dark() and nesting.
    target: "safari17.5",
    // The content security policy wants fonts and pictures as files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/test/setup.ts"],
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
