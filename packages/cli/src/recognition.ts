/** Which return a file is, and what is said of one that is another or none. */
import { basename } from "node:path";
import { type ReturnDefinition, returns } from "@svd/schemas/returns";
import { type Recognition, recognise, type Source } from "@svd/validator";
import { Failure } from "./failure.js";

/** What is known of a file besides its bytes. */
interface Settings {
  readonly encoding?: string;
}

/**
 * The return that a file is, from its header.
 *
 * @param head - Its bytes, as many as are asked for.
 * @param path - Its path.
 * @throws Failure when it is none. It says what the file looks to be, as far as that is known, and what to do.
 */
export async function recognised(head: Source, path: string, settings: Settings): Promise<ReturnDefinition> {
  const recognition = await recognitionOf(head, path, settings);
  const { nearest, matches, refusal, other } = recognition;
  const name = path === "-" ? "The standard input" : path;
  if (refusal !== undefined) throw new Failure(`${name} cannot be read: ${refusal}`);
  if (recognition.recognised) return nearest;
  if (other !== undefined)
    throw new Failure(
      `${name} is not one of the returns that can be checked: it looks like ${other}. To see the returns: svd returns.`,
    );
  throw new Failure(
    `${name} is not one of the returns that can be checked. The nearest is ${nearest.id}, of whose ${nearest.columns.length} columns its header names ${matches}. If it is meant to be that return, add --return ${nearest.id}.`,
  );
}

/**
 * What is said of a file that is to be checked as a return and is another, or none.
 *
 * @param head - Its bytes, as many as are asked for.
 * @param path - Its path.
 * @param asked - The return that it is to be checked as.
 * @returns What the file looks to be, that it is checked all the same, and what to do; `undefined` where it is the
 *   return that was asked for, or cannot be read, which is a finding.
 */
export async function otherThanAsked(
  head: Source,
  path: string,
  asked: ReturnDefinition,
  settings: Settings,
): Promise<string | undefined> {
  const { nearest, recognised, other, refusal } = await recognitionOf(head, path, settings);
  if (refusal !== undefined || (recognised && nearest.id === asked.id)) return undefined;
  const forced = `It is checked as ${asked.id}, because --return says so.`;
  if (recognised)
    return `${path} has the header of ${nearest.id}. ${forced} To check it as what it looks to be, leave --return out.`;
  if (other !== undefined)
    return `${path} looks like ${other}, which is none of the returns. ${forced} Look whether it is the file that you meant.`;
  const known = await recognise(head, [asked], { fileName: basename(path), ...settings });
  if (known.recognised) return undefined;
  return `${path} has the header of none of the returns: of the ${asked.columns.length} columns of ${asked.id} it names ${known.matches}. ${forced} Look whether it is the file that you meant; for a blank one: svd template ${asked.id}.`;
}

function recognitionOf(head: Source, path: string, { encoding }: Settings): Promise<Recognition> {
  return recognise(head, returns, {
    fileName: basename(path),
    ...(encoding === undefined ? {} : { encoding }),
  });
}
