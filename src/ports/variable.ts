/** A variable by its name in upper case: Windows has `Path` and `SystemRoot`, and does not tell them apart. */
export function variable(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name] ?? Object.entries(env).find(([other]) => other.toUpperCase() === name)?.[1];
}
