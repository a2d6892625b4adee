/**
 * Regular expressions as the databases write them. PostgreSQL has the expressions of Tcl, DuckDB has RE2; both know
 * nearly all that the patterns of this package use, and what they do not know is put in other words here.
 */

// "not followed by one of these", at the end of the whole expression.
const LAST_LOOKAHEAD = /\(\?!\[([^[\]^]+)\]\)$/;

/**
 * A regular expression for the operators `~` and `regexp_...` of PostgreSQL.
 *
 * @param form - Without flags, or with `i` or `g`; looked for, not matched as a whole.
 */
export function postgresPattern(form: RegExp): string {
  return common(form);
}

/**
 * A regular expression for the functions `regexp_...` of DuckDB.
 *
 * @param form - Without flags, or with `i` or `g`; looked for, not matched as a whole.
 */
export function duckdbPattern(form: RegExp): string {
  return common(form).replace(/\\u([0-9a-f]{4})/gi, "\\x{$1}");
}

/** What both databases understand. */
function common(form: RegExp): string {
  const source = form.source
    .replaceAll("\\/", "/")
    .replace(/\(\?<[A-Za-z]\w*>/g, "(")
    // Where only the existence of a match matters, a character that is consumed does as well.
    .replace(LAST_LOOKAHEAD, "(?:$|[^$1])");
  return form.ignoreCase ? anyCase(source) : source;
}

/** Each letter outside brackets in both its forms, so that no table of other alphabets has a part in it. */
function anyCase(source: string): string {
  return source.replace(/\[[^[\]]*\]|\\.|\(\?[:=!]|[A-Za-z]/g, (part) =>
    /^[A-Za-z]$/.test(part) ? `[${part.toUpperCase()}${part.toLowerCase()}]` : part,
  );
}
