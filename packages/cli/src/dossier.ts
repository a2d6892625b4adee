/** A dossier that is kept as a folder: one file for the dossier itself and one for each document in it. */

import type { Finding } from "@svd/schemas";
import { checkDocument, type DocumentType, DossierSchema, documentSchemas } from "@svd/schemas/model";
import { visibleText } from "@svd/schemas/safe-text";
import type { Dossier } from "@svd/schemas/types";
import { ZodArray, ZodOptional } from "zod";
import { type DocumentFile, documentPaths, readDocuments } from "./documents/read-document.js";
import { Failure } from "./failure.js";

/** A dossier put together, and where each part of it came from. */
export interface Assembled {
  /** The whole dossier. */
  readonly dossier: Record<string, unknown>;
  /**
   * A finding in the dossier as a finding in the file it is about. A linked place in another file has the path of that
   * file before it.
   */
  readonly located: (finding: Finding) => Finding;
}

/**
 * Reads a dossier, from a file or from a folder, that keeps its schema.
 *
 * @param path - The path of the file or the folder.
 * @throws Failure when it cannot be read, is no dossier, or does not keep its schema.
 */
export async function readDossier(path: string): Promise<Dossier> {
  const { folder, paths } = await documentPaths(path);
  const files = await readDocuments(paths);
  const [first] = files;
  if (!folder && first?.value !== undefined && typeOf(first.value) !== "dossier") {
    throw new Failure(
      `${path} is no dossier: its documentType is not "dossier". Name a dossier, or a folder that holds one.`,
    );
  }
  if (files.every(({ value }) => value !== undefined)) {
    const { dossier } = assembleDossier(path, files);
    if (checkDocument(dossier).length === 0) return dossier as unknown as Dossier;
  }
  throw new Failure(`${path} does not keep the schema of a dossier. To see what is wrong: svd check ${path}`);
}

/**
 * Puts the files of a folder together.
 *
 * @param folder - The path of the folder, for messages.
 * @param files - Its documents, each of the form of its schema.
 * @throws Failure when there is not exactly one dossier among them, or a document that no dossier holds.
 */
export function assembleDossier(folder: string, files: readonly DocumentFile[]): Assembled {
  const isDossier = ({ value }: DocumentFile) => typeOf(value) === "dossier";
  const [base, ...more] = files.filter(isDossier);
  if (!base || more.length > 0) {
    throw new Failure(
      `${folder} holds ${base ? "several dossiers" : "no dossier"}. One of its files must have the documentType "dossier", and the others are its documents.`,
    );
  }
  const dossier: Record<string, unknown> = { ...(base.value as object) };
  const origin = new Map<string, DocumentFile>();
  for (const file of files) {
    if (file === base) continue;
    const list = listOf(typeOf(file.value));
    if (list === undefined) throw new Failure(`${file.path} is a document that no dossier holds.`);
    const documents = [...((dossier[list] as unknown[] | undefined) ?? []), file.value];
    dossier[list] = documents;
    origin.set(`/${list}/${documents.length - 1}`, file);
  }
  const placeOf = (pointer: string) => {
    const document = /^\/[^/]*\/\d+/.exec(pointer)?.[0] ?? "";
    const file = origin.get(document);
    return file ? { file, pointer: pointer.slice(document.length) } : { file: base, pointer };
  };
  return {
    dossier,
    located({ linked, ...finding }) {
      const { file, pointer } = placeOf(finding.pointer ?? "");
      const places = linked?.map(placeOf).map((other) => {
        return other.file === file ? other.pointer : `${visibleText(other.file.path, 1000)}#${other.pointer}`;
      });
      return at(file, { ...finding, pointer, ...(places && { linked: places }) });
    },
  };
}

/** A finding with the file it is in and the line. */
export function at(file: DocumentFile, finding: Finding): Finding {
  const line = finding.line ?? file.lineOf(finding.pointer ?? "");
  return { ...finding, source: visibleText(file.path, 1000), ...(line === undefined ? {} : { line }) };
}

/** What kind of document something says it is. */
export function typeOf(value: unknown): unknown {
  return typeof value === "object" && value !== null
    ? (value as { documentType?: unknown }).documentType
    : undefined;
}

/** The list of a dossier that holds documents of a type, as its schema has it. */
function listOf(documentType: unknown): string | undefined {
  if (typeof documentType !== "string" || !Object.hasOwn(documentSchemas, documentType)) return undefined;
  const wanted = documentSchemas[documentType as DocumentType];
  return Object.entries(DossierSchema.shape).find(([, property]) => {
    const list = property instanceof ZodOptional ? property.unwrap() : property;
    return list instanceof ZodArray && list.element === wanted;
  })?.[0];
}
