import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "v1";

/** Keeps texts so that nobody without the key can read or change them. */
export interface Seal {
  /** `name` is bound to the text: a sealed text cannot be put under another name. */
  seal(name: string, text: string): string;
  /** The text; undefined if no key opens it. */
  open(name: string, sealed: string): string | undefined;
}

/** `"base64,base64"` → keys of 32 bytes, newest first; undefined if one of them is none. */
export function parseKeys(keys: string): readonly Buffer[] | undefined {
  const parsed = keys.split(",").map((key) => Buffer.from(key.trim(), "base64"));
  return parsed.every((key) => key.length === KEY_BYTES) ? parsed : undefined;
}

/** A seal by AES-256-GCM. The first key seals, every key opens. */
export function createSeal(keys: readonly Buffer[]): Seal {
  return {
    seal(name, text) {
      const [key] = keys;
      if (key === undefined) throw new Error("a seal needs a key");
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(name));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
    },
    open(name, sealed) {
      const [version, body = ""] = sealed.split(".");
      const bytes = Buffer.from(body, "base64url");
      if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return undefined;
      return keys.map((key) => openWith(key, name, bytes)).find((text) => text !== undefined);
    },
  };
}

function openWith(key: Buffer, name: string, bytes: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(name))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    return undefined;
  }
}

/** A secret for another purpose drawn from a key, so that one variable is enough. */
export function deriveSecret(key: Buffer, purpose: string): string {
  return Buffer.from(hkdfSync("sha256", key, "", purpose, KEY_BYTES)).toString("base64url");
}
