import type { Config } from "jest";

const config: Config = {
  testEnvironment: "node",
  testMatch: ["**/__tests__/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  // Node 24 strips the types itself; nothing is transformed.
  transform: {},
  globalSetup: "<rootDir>/__tests__/support/fresh-counts.ts",
  setupFilesAfterEnv: [
    "<rootDir>/__tests__/support/property-seed.ts",
    "<rootDir>/__tests__/support/second-try.ts",
  ],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/lib"],
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.ts"],
  testTimeout: 60_000,
  // The tests wait for child processes and timers more than they compute.
  maxWorkers: "100%",
};

export default config;
