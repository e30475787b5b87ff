import { fileURLToPath } from "node:url";
import { install, type Tool } from "./tool.ts";

/** What Go downloads is held against the public checksum database, and pip's wheels against the hashes of this file. */
const ZIZMOR_REQUIREMENTS = fileURLToPath(new URL("zizmor-requirements.txt", import.meta.url));

const PYTHON = process.platform === "win32" ? "python" : "python3";

export const ACTIONLINT_VERSION = "1.7.12";
export const ACT_VERSION = "0.2.89";
export const ZIZMOR_VERSION = "1.32.0";

/** Checks the syntax of workflows, their expressions and shell scripts. https://github.com/rhysd/actionlint */
export function actionlint(): Tool {
  return goProgram("actionlint", "github.com/rhysd/actionlint/cmd/actionlint", ACTIONLINT_VERSION);
}

/** Runs workflows on this machine. https://github.com/nektos/act */
export function act(): Tool {
  return goProgram("act", "github.com/nektos/act", ACT_VERSION);
}

/** Looks for security holes in workflows. https://docs.zizmor.sh */
export function zizmor(): Tool {
  return install({
    name: "zizmor",
    version: ZIZMOR_VERSION,
    program: "bin/zizmor",
    needs: PYTHON,
    command: (folder) => [
      PYTHON,
      ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", folder],
      ...["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", ZIZMOR_REQUIREMENTS],
    ],
  });
}

/** What it takes to build one must not be missing to the tests that run at the same time. */
const GENTLY = process.platform === "win32" ? [] : ["nice", "-n", "19"];

function goProgram(name: string, packagePath: string, version: string): Tool {
  const [installer = "go", ...first] = [...GENTLY, "go"];
  return install({
    name,
    version,
    program: name,
    needs: "go",
    command: () => [installer, ...first, "install", `${packagePath}@v${version}`],
    env: (folder) => ({ GOBIN: folder }),
  });
}
