// What the rules ask of a dossier again and again, worked out once.
import { type AreaDescription, describeArea } from "@svd/reference-data";
import type { BodyReference } from "../model/body-reference.js";
import type { Dossier } from "../model/dossier.js";
import { items, type Place, placesUnder } from "./place.js";

/**
 * A document of a dossier, of any type.
 *
 * @category rules
 */
export interface AnyDocument {
  /** The type of the document. */
  readonly documentType: string;
  /** Its id in the dossier. */
  readonly id: string;
}

/**
 * What a rule of a dossier is told besides the dossier.
 *
 * @category rules
 */
export interface DossierContext {
  /** The day as of which the dossier is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Every value in the dossier, itself first, in document order. */
  readonly places: readonly Place<unknown>[];
  /** Every object in it, lists left out, in document order. */
  readonly objects: readonly Place<Readonly<Record<string, unknown>>>[];
  /** Every document, in document order. */
  readonly documents: readonly Place<AnyDocument>[];
  /** The document with an id; the first where several bear it. */
  readonly document: (id: string) => Place<AnyDocument> | undefined;
  /**
   * One key for one body, however it is referred to: a reference to a document of the dossier gives the key of the
   * body that the document is about.
   */
  readonly keyOf: (body: BodyReference) => string;
  /** Keys of the specified authorities; with an area, of those that are specified for it at any time. */
  readonly specified: (area?: string) => ReadonlySet<string>;
  /** Keys of the relevant authorities. */
  readonly relevant: ReadonlySet<string>;
  /** Keys of the local policing bodies, in all their forms. */
  readonly policing: ReadonlySet<string>;
  /** What the registers say of a local government area on a day; nothing where they do not hold it. */
  readonly picture: (area: string, on: string) => AreaDescription | undefined;
}

/** Works out what the rules ask of a dossier. */
export function contextOf(dossier: Place<Dossier>, asOf: string): DossierContext {
  const places = placesUnder(dossier);
  const objects = places.filter(isObject);
  const documents = objects.filter(isDocument).filter(({ pointer }) => pointer !== "");
  const byId = new Map<string, Place<AnyDocument>>();
  for (const place of documents) if (!byId.has(place.value.id)) byId.set(place.value.id, place);

  const own = (id: string): BodyReference => ({ register: "dossier", code: id });
  const bodies = new Map<string, BodyReference>();
  for (const { value } of items(dossier, "specifiedAuthorities")) bodies.set(value.id, value.body);
  for (const { value } of items(dossier, "violenceReductionUnits")) bodies.set(value.id, value.body);
  for (const list of ["relevantAuthorities", "invitees", "prescribedPersons"] as const) {
    for (const { value } of items(dossier, list)) bodies.set(value.id, value.body ?? own(value.id));
  }
  for (const { value } of items(dossier, "communitySafetyPartnerships")) {
    bodies.set(value.id, { register: "community-safety-partnerships", code: value.area.code });
  }
  const keyOf = (body: BodyReference): string => {
    const { register, code } = (body.register === "dossier" && bodies.get(body.code)) || body;
    return `${register} ${code}`;
  };

  const specified = new Map<string | undefined, ReadonlySet<string>>();
  const pictures = new Map<string, AreaDescription | undefined>();
  return {
    asOf,
    places,
    objects,
    documents,
    document: (id) => byId.get(id),
    keyOf,
    specified: (area) => {
      let keys = specified.get(area);
      if (!keys) {
        keys = new Set(
          items(dossier, "specifiedAuthorities")
            .filter(({ value }) => area === undefined || value.areas.some((held) => held.area === area))
            .map(({ value }) => keyOf(value.body)),
        );
        specified.set(area, keys);
      }
      return keys;
    },
    relevant: new Set(items(dossier, "relevantAuthorities").map(({ value }) => keyOf(own(value.id)))),
    policing: new Set(
      items(dossier, "localPolicingBodies").flatMap(({ value }) => [
        keyOf(own(value.id)),
        ...value.forms.map(({ code }) => keyOf({ register: "local-policing-bodies", code })),
      ]),
    ),
    picture: (area, on) => {
      const key = `${area} ${on}`;
      if (!pictures.has(key)) {
        const description = describeArea(area, on);
        pictures.set(key, description.status === "described" ? description : undefined);
      }
      return pictures.get(key);
    },
  };
}

function isObject(place: Place<unknown>): place is Place<Readonly<Record<string, unknown>>> {
  return typeof place.value === "object" && place.value !== null && !Array.isArray(place.value);
}

function isDocument(
  place: Place<Readonly<Record<string, unknown>>>,
): place is Place<Readonly<Record<string, unknown>> & AnyDocument> {
  return typeof place.value["documentType"] === "string" && typeof place.value["id"] === "string";
}
