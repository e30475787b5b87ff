import { describe, expect, test } from "@jest/globals";
import { base64Cores, formsOf, masksFor } from "../../src/key/forms.ts";

// Every form to the letter, for a short text with all that is written differently somewhere.

describe("formsOf", () => {
  test("a text with signs", () => {
    expect(formsOf("k\"<'>&+é")).toEqual([
      "k\"<'>&+é",
      "ayI8Jz4mK8Op",
      "siPCc+JivDq",
      "siPCc-JivDq",
      "rIjwnPiYrw6",
      "awAiADwAJwA+ACYAKwDpA",
      "awAiADwAJwA-ACYAKwDpA",
      "sAIgA8ACcAPgAmACsA6Q",
      "rACIAPAAnAD4AJgArAOkA",
      "AGsAIgA8ACcAPgAmACsA6",
      "BrACIAPAAnAD4AJgArAO",
      "AawAiADwAJwA+ACYAKwDp",
      "AawAiADwAJwA-ACYAKwDp",
      "6b223c273e262bc3a9",
      "6B223C273E262BC3A9",
      "k%22%3C'%3E%26%2B%C3%A9",
      "k\\\"<'>&+é",
      "k\\\\\\\"<'>&+é",
      "k&quot;&lt;&#39;&gt;&amp;+é",
      "6b 22 3c 27 3e 26 2b c3 a9",
      "%6b%22%3c%27%3e%26%2b%c3%a9",
      "\\x6b\\x22\\x3c\\x27\\x3e\\x26\\x2b\\xc3\\xa9",
      "\\u006b\\u0022\\u003c\\u0027\\u003e\\u0026\\u002b\\u00e9",
      "&#x6b;&#x22;&#x3c;&#x27;&#x3e;&#x26;&#x2b;&#xe9;",
      "6B 22 3C 27 3E 26 2B C3 A9",
      "%6B%22%3C%27%3E%26%2B%C3%A9",
      "\\x6B\\x22\\x3C\\x27\\x3E\\x26\\x2B\\xC3\\xA9",
      "\\u006B\\u0022\\u003C\\u0027\\u003E\\u0026\\u002B\\u00E9",
      "&#x6B;&#x22;&#x3C;&#x27;&#x3E;&#x26;&#x2B;&#xE9;",
      "\\153\\042\\074\\047\\076\\046\\053\\303\\251",
      "&#107;&#34;&#60;&#39;&#62;&#38;&#43;&#233;",
      "107,34,60,39,62,38,43,233",
      "107, 34, 60, 39, 62, 38, 43, 233",
      "k\u0000\"\u0000<\u0000'\u0000>\u0000&\u0000+\u0000é",
      "é+&>'<\"k",
      "K\"<'>&+É",
    ]);
  });

  test("numbers of one digit are written with two, or four", () => {
    const forms = formsOf("\t1234567");
    expect(forms).toContain("09 31 32 33 34 35 36 37");
    expect(forms).toContain("%09%31%32%33%34%35%36%37");
    expect(forms).toContain("\\x09\\x31\\x32\\x33\\x34\\x35\\x36\\x37");
    expect(forms).toContain("\\u0009\\u0031\\u0032\\u0033\\u0034\\u0035\\u0036\\u0037");
    expect(forms).toContain("\\011\\061\\062\\063\\064\\065\\066\\067");
    expect(forms).toContain("\\t1234567");
    expect(forms).toContain("\\\\t1234567");
  });

  test("signs of URLs in place of those of base64", () => {
    const forms = formsOf("???>>>~~");
    expect(forms).toContain("Pz8/Pj4+fn");
    expect(forms).toContain("Pz8_Pj4-fn");
  });

  test("half of a pair is no reason to fail", () => {
    expect(formsOf("1234567\ud83d")).toContain("1234567%EF%BF%BD");
  });

  test("below eight characters only the text itself", () => {
    expect(formsOf("1234567")).toEqual(["1234567"]);
    expect(formsOf("12345678").length).toBeGreaterThan(20);
    expect(formsOf("")).toEqual([]);
  });
});

test("the core of base64 stands in it whatever stands beside the bytes", () => {
  const bytes = Buffer.from("abcdefghi");
  expect(base64Cores(bytes)).toEqual(["YWJjZGVmZ2hp", "FiY2RlZmdoa", "hYmNkZWZnaG"]);
  for (const [offset, core] of base64Cores(bytes).entries()) {
    const whole = Buffer.concat([Buffer.alloc(offset, 0xff), bytes, Buffer.alloc(3, 0xff)]);
    expect(whole.toString("base64")).toContain(core);
  }
});

describe("masksFor", () => {
  test("the value as given and its key alone, each with what the runner does not encode", () => {
    expect(masksFor('a1"b2&c3\n')).toEqual([
      'a1"b2&c3\n',
      "YTEiYjImYzMKCg==",
      "YTEiYjImYzMK",
      "61312262322663330a",
      "61312262322663330A",
      'a1"b2&c3',
      "YTEiYjImYzM",
      "6131226232266333",
    ]);
  });

  test("quotes belong to the value", () => {
    expect(masksFor('"a1b2c3d4"')).toEqual([
      '"a1b2c3d4"',
      "ImExYjJjM2Q0Igo=",
      "ImExYjJjM2Q0Ig",
      "22613162326333643422",
    ]);
  });

  test("a word of outputs in quotes is one on any line, and only where the quotes are around all of it", () => {
    expect(masksFor('a1b2c3\n "valid" ')).toEqual(["a1b2c3"]);
    expect(masksFor('v"alid"')).toContain('v"alid"');
    expect(masksFor('"vali"d')).toContain('"vali"d');
  });

  test("a short value without encodings", () => {
    expect(masksFor("a1b2c3")).toEqual(["a1b2c3"]);
    expect(masksFor("a1b2c3d")).toEqual(["a1b2c3d"]);
    expect(masksFor("a1b2c3d4")).toHaveLength(4);
  });
});
