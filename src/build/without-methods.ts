/**
 * Takes methods out of a class, as a library's build has indented them; one that the same file still calls does nothing from then on.
 * @throws where no class has such a method any more: whoever has brought the new library looks what it does now
 */
export function withoutMethods(code: string, names: readonly string[]): string {
  return names.reduce(withoutMethod, code.replace(/\/\*\*.*?\*\//gs, ''));
}

function withoutMethod(code: string, name: string): string {
  const method = new RegExp(String.raw`^ {4}${name}\(.*?\) \{$.*?^ {4}\}$`, 'ms');
  if (!method.test(code)) throw new Error(`No class has a method “${name}” any more.`);
  const rest = code.replace(method, '');
  const isUsed = new RegExp(String.raw`\bthis\.${name}\b`).test(rest);
  return isUsed ? code.replace(method, `    ${name}() {}`) : rest;
}
