/** Characters that JSON may carry as they are, but that a terminal or a reader of lines could act on. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON in which no character steers a terminal or ends a line; `indent` spaces where it is for people to read. */
export const toJson = (value: object, indent = 0): string =>
  JSON.stringify(value, undefined, indent).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
