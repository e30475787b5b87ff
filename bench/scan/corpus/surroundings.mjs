/**
 * Files in which keys are found in the wild, each with the key as it stands there.
 */

/** @typedef {{name: string, path: string, write: (key: string) => string}} Surrounding */

const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, undefined, 2)}\n`;

/** @type {readonly Surrounding[]} */
export const SURROUNDINGS = [
  { name: ".env", path: ".env", write: (key) => `DEBUG=0\nOPENAI_API_KEY=${key}\nPORT=8080\n` },
  { name: ".env in quotes", path: ".env.local", write: (key) => `OPENAI_API_KEY="${key}"\n` },
  { name: ".env of Windows", path: "win.env", write: (key) => `A=1\r\nOPENAI_API_KEY=${key}\r\nB=2\r\n` },
  { name: ".env without a last line end", path: "end.env", write: (key) => `OPENAI_API_KEY=${key}` },
  { name: ".env with a comment behind", path: "note.env", write: (key) => `KEY=${key} # mine\n` },
  { name: "shell export", path: "run.sh", write: (key) => `#!/bin/sh\nexport OPENAI_API_KEY='${key}'\n` },
  {
    name: "curl",
    path: "call.sh",
    write: (key) => `curl -H "Authorization: Bearer ${key}" \\\n  -d @body x.test\n`,
  },
  { name: "command line option", path: "start.sh", write: (key) => `tool --api-key=${key} --verbose\n` },
  { name: "PowerShell", path: "run.ps1", write: (key) => `$env:OPENAI_API_KEY = "${key}"\n` },
  { name: "batch file", path: "run.bat", write: (key) => `@echo off\r\nset OPENAI_API_KEY=${key}\r\n` },
  { name: "Dockerfile", path: "Dockerfile", write: (key) => `FROM x\nENV OPENAI_API_KEY ${key}\nRUN y\n` },
  {
    name: "Compose file",
    path: "compose.yaml",
    write: (key) => `services:\n  a:\n    environment:\n      - OPENAI_API_KEY=${key}\n`,
  },
  {
    name: "workflow",
    path: ".github/workflows/ci.yml",
    write: (key) => `on: push\nenv:\n  OPENAI_API_KEY: ${key}\njobs: {}\n`,
  },
  { name: "YAML in quotes", path: "app.yml", write: (key) => `openai:\n  key: '${key}' # secret\n` },
  { name: "YAML flow mapping", path: "flow.yml", write: (key) => `openai: {key: ${key}, model: x}\n` },
  { name: "JSON", path: "config.json", write: (key) => json({ openai: { apiKey: key, model: "x" } }) },
  { name: "minified JSON", path: "min.json", write: (key) => JSON.stringify({ a: [1], k: key, b: 2 }) },
  {
    name: "JSON in JSON",
    path: "log.json",
    write: (key) => json({ body: JSON.stringify({ key, model: "x" }) }),
  },
  {
    name: "JSON in JSON in JSON",
    path: "trace.json",
    write: (key) => json({ m: JSON.stringify({ body: JSON.stringify({ key }) }) }),
  },
  {
    name: "notebook, cell",
    path: "cell.ipynb",
    write: (key) =>
      json({ cells: [{ cell_type: "code", source: ["import openai\n", `openai.api_key = "${key}"\n`] }] }),
  },
  {
    name: "notebook, output",
    path: "output.ipynb",
    write: (key) => json({ cells: [{ outputs: [{ text: ["keys\n", `${key}\n`] }], cell_type: "code" }] }),
  },
  { name: "TOML", path: "config.toml", write: (key) => `[openai]\nkey = "${key}"\n` },
  { name: "INI", path: "config.ini", write: (key) => `[openai]\nkey=${key}\n` },
  { name: "properties", path: "app.properties", write: (key) => `openai.key:${key}\n` },
  { name: "XML element", path: "config.xml", write: (key) => `<openai><key>${key}</key></openai>\n` },
  { name: "XML attribute", path: "web.config", write: (key) => `<add key="OpenAi" value="${key}" />\n` },
  { name: "XML entities", path: "page.xml", write: (key) => `<a v="{&quot;k&quot;:&quot;${key}&quot;}"/>\n` },
  { name: "property list", path: "Info.plist", write: (key) => `<key>k</key><string>${key}</string>\n` },
  { name: "Python", path: "main.py", write: (key) => `client = OpenAI(api_key="${key}")\n` },
  { name: "Python header", path: "call.py", write: (key) => `h = {"Authorization": f"Bearer ${key}"}\n` },
  {
    name: "JavaScript",
    path: "main.js",
    write: (key) => `const openai = new OpenAI({ apiKey: '${key}' });\n`,
  },
  { name: "template literal", path: "main.ts", write: (key) => `const h = \`Bearer ${key}\`;\n` },
  { name: "JSX", path: "app.jsx", write: (key) => `export default () => <Chat apiKey={"${key}"} />;\n` },
  { name: "Java", path: "Main.java", write: (key) => `OpenAi ai = new OpenAi("${key}");\n` },
  { name: "C#", path: "Program.cs", write: (key) => `var ai = new OpenAIClient(@"${key}");\n` },
  { name: "Go", path: "main.go", write: (key) => `c := openai.NewClient("${key}")\n` },
  { name: "Ruby", path: "main.rb", write: (key) => `OpenAI::Client.new(access_token: '${key}')\n` },
  { name: "PHP", path: "main.php", write: (key) => `<?php $key = '${key}';\n` },
  { name: "Rust", path: "main.rs", write: (key) => `let key = b"${key}";\n` },
  { name: "Swift", path: "main.swift", write: (key) => `let key = "${key}", model = "x"\n` },
  { name: "SQL", path: "seed.sql", write: (key) => `INSERT INTO keys VALUES (1, '${key}');\n` },
  { name: "Terraform", path: "main.tf", write: (key) => `variable "k" {\n  default = "${key}"\n}\n` },
  { name: "CSV", path: "keys.csv", write: (key) => `id,key,owner\n1,${key},mona\n` },
  { name: "TSV", path: "keys.tsv", write: (key) => `id\tkey\towner\n1\t${key}\tmona\n` },
  { name: "URL query", path: "links.txt", write: (key) => `https://x.test/v1?api_key=${key}&model=x\n` },
  { name: "URL user", path: "proxies.txt", write: (key) => `https://user:${key}@x.test/v1\n` },
  { name: "URL path", path: "paths.txt", write: (key) => `https://x.test/${key}/v1\n` },
  { name: "percent-encoded quotes", path: "har.txt", write: (key) => `q=%7B%22key%22%3A%22${key}%22%7D\n` },
  {
    name: "HTTP log",
    path: "http.log",
    write: (key) => `> authorization: Bearer ${key}\r\n> host: x.test\r\n`,
  },
  {
    name: "error text",
    path: "error.log",
    write: (key) => `401 Incorrect API key provided: ${key}. See x.test\n`,
  },
  { name: "terminal colours", path: "ansi.log", write: (key) => `\x1b[32m${key}\x1b[0m\n` },
  { name: "comment", path: "todo.c", write: (key) => `/*${key}*/ int x;\n` },
  { name: "Markdown code", path: "NOTES.md", write: (key) => `Use \`${key}\` for now.\n` },
  { name: "Markdown table", path: "table.md", write: (key) => `| key |\n| --- |\n|${key}|\n` },
  { name: "Markdown bold", path: "bold.md", write: (key) => `the key is **${key}**\n` },
  { name: "HTML", path: "index.html", write: (key) => `<input value="${key}"><b>${key}</b>\n` },
  { name: "LaTeX", path: "paper.tex", write: (key) => `\\texttt{${key}}\n` },
  { name: "prose, comma behind", path: "mail.txt", write: (key) => `The key is ${key}, use it well.\n` },
  { name: "prose, full stop behind", path: "letter.txt", write: (key) => `The key is ${key}.\n` },
  { name: "Chinese prose", path: "shuoming.txt", write: (key) => `密钥：${key}。\n` },
  { name: "glued to a name", path: "glued.txt", write: (key) => `OPENAI_${key}\n` },
  {
    name: "shell history",
    path: ".bash_history",
    write: (key) => `ls\nOPENAI_API_KEY=${key} python a.py\nls\n`,
  },
  { name: "patch file", path: "fix.patch", write: (key) => `@@ -1 +1 @@\n-key = "x"\n+key = "${key}"\n` },
];
