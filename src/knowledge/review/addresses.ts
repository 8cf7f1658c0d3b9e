import type { KnowledgeBase } from "../knowledge-base.ts";
import type { Source } from "../schema.ts";
import { error, type Finding, warning } from "./finding.ts";

/** Hosts that are reserved for examples or lead nowhere. */
const noHost = /^(?:localhost|\d+(?:\.\d+){3}|[^.]+|.*\.(?:example|test|invalid|local))$/;

const faultOf = (address: string): string | undefined => {
  if (/\s/.test(address)) return "holds a space";
  if (/…|\.\.\./.test(address)) return "is cut short";
  const { hostname, username } = new URL(address);
  if (username !== "") return "holds a user name";
  if (noHost.test(hostname)) return `leads to "${hostname}"`;
  return undefined;
};

const reviewAddress = ({ id, url }: Source): Finding[] => {
  if (url === undefined) return [];
  const fault = faultOf(url);
  return fault === undefined ? [] : [error(id, `its url ${fault}; give the page's full address`)];
};

/** Addresses are whole and public, and no two sources of one publisher are the same page. */
export const reviewAddresses = ({ sourceById }: KnowledgeBase): Finding[] => {
  const seen = new Map<string, string>();
  return [...sourceById.values()].flatMap((source): Finding[] => {
    const { id, publisher, url } = source;
    if (url === undefined) return [];
    const key = `${publisher}\n${url.replace(/^https?:\/\/(?:www\.)?|[/#?]*$/g, "")}`;
    const other = seen.get(key);
    seen.set(key, other ?? id);
    return [
      ...reviewAddress(source),
      ...(other === undefined
        ? []
        : [warning(id, `is the same page as "${other}"; keep one of them and cite that`)]),
    ];
  });
};
