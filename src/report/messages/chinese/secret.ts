import type { SecretHome } from "../secret.ts";

interface Stored {
  readonly key: string;
  readonly secret: SecretHome;
}

/** The step that stores a new value where the key is kept. */
export function storeIt({ key, secret }: Stored, what = "它"): string {
  return secret.isNamed
    ? `在 ${secret.url} 把${what}保存为${ofPlace(secret)} secret ${key}。`
    : `在 ${secret.url} 把${what}保存到本步骤读取的${ofPlace(secret)} secret（${key}）里。`;
}

/** The step after a secret that did not reach the check. */
export function secretReaches({ key, secret }: Stored): string {
  return secret.isNamed
    ? `请在 ${secret.url} 确认有名为 ${key} 的${ofPlace(secret)} secret，并且步骤里写了 api-key: \${{ secrets.${key} }}。`
    : `请在 ${secret.url} 确认有 ${key} 的${ofPlace(secret)} secret，并且步骤把它作为 api-key 传入。`;
}

function ofPlace({ place, placeName }: SecretHome): string {
  switch (place) {
    case "repository":
      return "";
    case "environment":
      return `环境 ${placeName} 的`;
    case "organization":
      return `组织 ${placeName} 的`;
  }
}
