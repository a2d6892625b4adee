/** How large a document may be. What is larger is refused with one finding, before a tree of it is built. */
export interface DocumentLimits {
  /** Most bytes of a file, and of the files of a folder together. Default 3 MiB. */
  readonly bytes: number;
  /**
   * Most names and values of a file, and of the files of a folder together; what a file of YAML repeats by an alias
   * counts each time. Default 50,000.
   */
  readonly values: number;
  /** Most objects and lists inside one another. Default 64. */
  readonly depth: number;
  /** Most aliases of a file of YAML, which repeat a part of it. Default 500. */
  readonly aliases: number;
  /** Most files of a folder. Default 1,000. */
  readonly files: number;
}

/** The limits that hold unless the caller gives others. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  bytes: 3 * 1024 ** 2,
  values: 50_000,
  depth: 64,
  aliases: 500,
  files: 1000,
};

/** What is wrong with a file as a file, and from where on. */
export interface FileFault {
  readonly ruleId: "DOC-F01" | "DOC-F02" | "DOC-F03" | "DOC-F04";
  readonly message: string;
  /** Where, in UTF-16 units; `undefined` for the whole of the file. */
  readonly offset?: number;
}

/** The fault of more names and values than the limit. */
export function tooMany(limit: number, offset?: number): FileFault {
  return {
    ruleId: "DOC-F01",
    message: `There are more than ${limit.toLocaleString("en-GB")} names and values, which is the limit. Check that it is the right file.`,
    ...(offset === undefined ? {} : { offset }),
  };
}

/** The fault of what is inside one another more often than the limit. */
export function tooDeep(offset?: number): FileFault {
  return {
    ruleId: "DOC-F04",
    message: "The file is nested too deeply or repeats itself too often to be a document.",
    ...(offset === undefined ? {} : { offset }),
  };
}

/** The fault of a name that an object has already. */
export function repeated(offset: number): FileFault {
  return {
    ruleId: "DOC-F03",
    message: "This property appears twice in one object. Keep one of them.",
    offset,
  };
}
