// Information: what is shared under which power, and under which agreement.
import type { BodyReference } from "../model/body-reference.js";
import type { DataSet } from "../model/data-set.js";
import type { Dossier } from "../model/dossier.js";
import { covers } from "./calendar.js";
import type { DossierContext } from "./context.js";
import type { DossierRule } from "./dossier-rule.js";
import { withId } from "./parts.js";
import { items, type Place, part } from "./place.js";

const dataSetsOf = (dossier: Place<Dossier>): readonly Place<DataSet>[] =>
  items(dossier, "informationSharingAgreements").flatMap((agreement) => items(agreement, "dataSets"));

/** The bodies that send or receive a data set. */
const endsOf = (dataSet: Place<DataSet>): readonly Place<BodyReference>[] => [
  ...part(dataSet, "provider"),
  ...items(dataSet, "recipients"),
];

const opensUnderTheDuty = ({ value }: Place<DataSet>): boolean =>
  value.gateway === "section-16" || value.gateway === "section-17";

/** Whether a body is one of those between whom section 16 lets information pass. */
function isInGateway(body: BodyReference, { keyOf, specified, relevant, policing }: DossierContext): boolean {
  const key = keyOf(body);
  return specified().has(key) || relevant.has(key) || policing.has(key);
}

/** Running flows with the agreement they name. */
const runningUnder = (dossier: Place<Dossier>) =>
  items(dossier, "dataFlows")
    .filter(({ value }) => value.status === "running")
    .flatMap((flow) =>
      withId(items(dossier, "informationSharingAgreements"), flow.value.agreement).map((agreement) => ({
        flow,
        agreement,
      })),
    );

const noMedicine = "PCSC Act 2022 ss.16(4)(a), 17(6)";

/** The rules on information. */
export const informationRules: readonly DossierRule[] = [
  {
    id: "DOS-I01",
    severity: "error",
    title: "Under section 16 information passes only between specified, relevant and local policing bodies.",
    help: "Hospital trusts, charities and British Transport Police are outside the gateway even where they sit on the board (inferred); another power may serve.",
    source: "PCSC Act 2022 s.16(1), (2)",
    check: (dossier, context) =>
      dataSetsOf(dossier)
        .filter(({ value }) => value.gateway === "section-16")
        .flatMap(endsOf)
        .filter(({ value }) => !isInGateway(value, context))
        .map(({ pointer }) => ({
          pointer,
          message:
            "The dossier does not hold this body as a specified authority, a relevant authority or a local policing body. Add it there if it is one, or name the power that serves.",
        })),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/informationSharingAgreements/0/dataSets/0/recipients/-",
            value: { register: "dossier", code: "transport-police" },
          },
          {
            op: "add",
            path: "/informationSharingAgreements/0/parties/-",
            value: { register: "dossier", code: "transport-police" },
          },
        ],
        pointers: ["/informationSharingAgreements/0/dataSets/0/recipients/1"],
      },
    ],
  },
  {
    id: "DOS-I02",
    severity: "error",
    title: "Patient information does not pass under sections 16 and 17, whoever holds it.",
    source: noMedicine,
    check: (dossier) =>
      dataSetsOf(dossier)
        .filter((dataSet) => opensUnderTheDuty(dataSet) && dataSet.value.information === "patient")
        .map(({ pointer }) => ({
          pointer: `${pointer}/information`,
          message:
            "This data set holds patient information, which this power does not let through. Share counts instead, or name another power.",
        })),
    failing: [
      {
        changes: [
          { op: "replace", path: "/informationSharingAgreements/0/dataSets/0/information", value: "patient" },
        ],
        pointers: ["/informationSharingAgreements/0/dataSets/0/information"],
      },
    ],
  },
  {
    id: "DOS-I03",
    severity: "query",
    title: "Personal information does not pass from a health body under sections 16 and 17.",
    source:
      "PCSC Act 2022 ss.10(10), 16(4)(b), 17(6); that the health bodies are integrated care boards and local health boards is recalled",
    check: (dossier, { keyOf }) =>
      dataSetsOf(dossier)
        .filter((dataSet) => opensUnderTheDuty(dataSet) && dataSet.value.information === "personal")
        .filter(({ value }) => /^(?:integrated-care|local-health)-boards /.test(keyOf(value.provider)))
        .map(({ pointer }) => ({
          pointer: `${pointer}/information`,
          message:
            "This data set holds personal information from a health body, which this power does not let through. Share counts instead, or name another power.",
        })),
    failing: [
      {
        changes: [
          {
            op: "replace",
            path: "/informationSharingAgreements/0/dataSets/1/information",
            value: "personal",
          },
        ],
        pointers: ["/informationSharingAgreements/0/dataSets/1/information"],
      },
    ],
  },
  {
    id: "DOS-I04",
    severity: "error",
    title:
      "Under section 17 information goes to a local policing body, from a specified or relevant authority.",
    source: "PCSC Act 2022 s.17(1), (2)",
    check: (dossier, context) =>
      dataSetsOf(dossier)
        .filter(({ value }) => value.gateway === "section-17")
        .flatMap((dataSet) => [
          ...part(dataSet, "provider").filter(
            ({ value }) => !isInGateway(value, context) || context.policing.has(context.keyOf(value)),
          ),
          ...items(dataSet, "recipients").filter(({ value }) => !context.policing.has(context.keyOf(value))),
        ])
        .map(({ pointer }) => ({
          pointer,
          message:
            "A request under section 17 is made by a local policing body to an authority, and the dossier does not hold this body as that. Correct the body, or name the power that serves.",
        })),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/informationSharingAgreements/0/dataSets/2/recipients/-",
            value: { register: "police-force-areas", code: "E23000012" },
          },
        ],
        pointers: ["/informationSharingAgreements/0/dataSets/2/recipients/1"],
      },
    ],
  },
  {
    id: "DOS-I05",
    severity: "query",
    title: "A data set that flows has an agreement.",
    help: "No agreement is asked for by section 16 itself. The partnerships seen share nothing without one.",
    source: "practice",
    check: (dossier) =>
      items(dossier, "dataFlows")
        .filter(({ value }) => value.status === "running" && value.agreement === undefined)
        .map(({ pointer }) => ({
          pointer,
          message:
            "This flow runs without an information-sharing agreement. Name the agreement, or stop the flow until there is one.",
        })),
    failing: [
      {
        changes: [{ op: "remove", path: "/dataFlows/0/agreement" }],
        pointers: ["/dataFlows/0"],
      },
    ],
  },
  {
    id: "DOS-I06",
    severity: "error",
    title: "The data set of a flow is one of its agreement.",
    source: "this model",
    check: (dossier) =>
      items(dossier, "dataFlows").flatMap((flow) =>
        withId(items(dossier, "informationSharingAgreements"), flow.value.agreement).flatMap((agreement) =>
          part(flow, "dataSet")
            .filter(({ value }) => withId(items(agreement, "dataSets"), value).length === 0)
            .map(({ pointer }) => ({
              pointer,
              message:
                "The agreement opens no data set with this id. Correct the id, or add the data set to the agreement.",
              linked: [`${agreement.pointer}/dataSets`],
            })),
        ),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/dataFlows/0/dataSet", value: "recorded-crimes" }],
        pointers: ["/dataFlows/0/dataSet"],
      },
    ],
  },
  {
    id: "DOS-I07",
    severity: "error",
    title: "A data set flows from its provider to one of its recipients.",
    source: "this model",
    check: (dossier, { keyOf }) =>
      items(dossier, "dataFlows").flatMap((flow) =>
        withId(items(dossier, "informationSharingAgreements"), flow.value.agreement)
          .flatMap((agreement) => withId(items(agreement, "dataSets"), flow.value.dataSet))
          .flatMap((dataSet) => {
            const recipients = dataSet.value.recipients.map(keyOf);
            return [
              ...part(flow, "sender")
                .filter(({ value }) => keyOf(value) !== keyOf(dataSet.value.provider))
                .map((place) => ({ ...place, linked: [`${dataSet.pointer}/provider`] })),
              ...part(flow, "recipient")
                .filter(({ value }) => !recipients.includes(keyOf(value)))
                .map((place) => ({ ...place, linked: [`${dataSet.pointer}/recipients`] })),
            ];
          })
          .map(({ pointer, linked }) => ({
            pointer,
            message:
              "The agreement does not name this body for this data set. Correct the body, or change the agreement.",
            linked,
          })),
      ),
    failing: [
      {
        changes: [
          {
            op: "replace",
            path: "/dataFlows/0/recipient",
            value: { register: "integrated-care-boards", code: "E54000051" },
          },
        ],
        pointers: ["/dataFlows/0/recipient"],
      },
    ],
  },
  {
    id: "DOS-I08",
    severity: "query",
    title: "Whoever sends or receives a data set is a party to the agreement.",
    help: "A partnership signs for its members: a member of a party that the dossier holds is not found.",
    source: "practice",
    check: (dossier, { keyOf }) => {
      const membersOf = new Map(
        items(dossier, "communitySafetyPartnerships").map(({ value }) => [
          keyOf({ register: "dossier", code: value.id }),
          value.board.members.map(({ body }) => keyOf(body)),
        ]),
      );
      for (const { value } of items(dossier, "violenceReductionUnits")) {
        membersOf.set(keyOf(value.body), value.board?.members.map(({ body }) => keyOf(body)) ?? []);
      }
      return items(dossier, "informationSharingAgreements").flatMap((agreement) => {
        const signed = new Set(
          agreement.value.parties.map(keyOf).flatMap((key) => [key, ...(membersOf.get(key) ?? [])]),
        );
        return items(agreement, "dataSets")
          .flatMap(endsOf)
          .filter(({ value }) => !signed.has(keyOf(value)))
          .map(({ pointer }) => ({
            pointer,
            message:
              "This body is not a party to the agreement. Add it to the parties, or say who signs for it.",
            linked: [`${agreement.pointer}/parties`],
          }));
      });
    },
    failing: [
      {
        changes: [{ op: "remove", path: "/informationSharingAgreements/0/parties/2" }],
        pointers: ["/informationSharingAgreements/0/dataSets/1/provider"],
      },
    ],
  },
  {
    id: "DOS-I09",
    severity: "query",
    title: "A flow runs under an agreement that was signed and is in force.",
    source: "practice",
    check: (dossier, { asOf }) =>
      runningUnder(dossier)
        .filter(({ agreement: { value } }) => value.signedOn === undefined || !covers(value, asOf))
        .map(({ flow, agreement }) => ({
          pointer: `${flow.pointer}/agreement`,
          linked: [agreement.pointer],
          message: `The agreement is not signed, or not in force on ${asOf}. Renew it, or stop the flow.`,
        })),
    failing: [
      {
        changes: [{ op: "add", path: "/informationSharingAgreements/0/to", value: "2025-05-31" }],
        pointers: ["/dataFlows/0/agreement"],
      },
      {
        changes: [{ op: "remove", path: "/informationSharingAgreements/0/signedOn" }],
        pointers: ["/dataFlows/0/agreement"],
      },
    ],
  },
  {
    id: "DOS-I10",
    severity: "warning",
    title: "An agreement in force is reviewed by the day it sets for itself.",
    source: "practice",
    check: (dossier, { asOf }) =>
      items(dossier, "informationSharingAgreements")
        .filter(({ value }) => covers(value, asOf))
        .flatMap((agreement) => part(agreement, "reviewDue"))
        .filter(({ value }) => value < asOf)
        .map(({ pointer }) => ({
          pointer,
          message: `The day of the review was before ${asOf}, the day of the check. Review the agreement, and set the next day.`,
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/informationSharingAgreements/0/reviewDue", value: "2025-05-31" }],
        pointers: ["/informationSharingAgreements/0/reviewDue"],
      },
    ],
  },
  {
    id: "DOS-I11",
    severity: "query",
    title: "An agreement that opens data under section 16 states all four exclusions.",
    help: "The exclusions hold whether they are written down or not; an agreement that names some may be read as allowing the others.",
    source: "PCSC Act 2022 s.16(4); that the agreement states them is practice",
    check: (dossier) =>
      items(dossier, "informationSharingAgreements")
        .filter(({ value }) => value.dataSets.some(({ gateway }) => gateway === "section-16"))
        .filter(({ value }) => new Set(value.exclusions).size < 4)
        .map(({ pointer }) => ({
          pointer: `${pointer}/exclusions`,
          message:
            "Not all of these are stated: patient information; personal information from a health body; what data protection legislation bars; what the Investigatory Powers Act 2016 bars. Add what is missing.",
        })),
    failing: [
      {
        changes: [{ op: "remove", path: "/informationSharingAgreements/0/exclusions/3" }],
        pointers: ["/informationSharingAgreements/0/exclusions"],
      },
    ],
  },
  {
    id: "DOS-I12",
    severity: "query",
    title: "What is shared under section 17A of the Crime and Disorder Act identifies no one.",
    source: "SI 2007/1831 as made; CDA 1998 s.17A is recalled",
    check: (dossier) =>
      dataSetsOf(dossier)
        .filter(({ value }) => value.gateway === "section-17a")
        .filter(({ value }) => value.information === "personal" || value.information === "patient")
        .map(({ pointer }) => ({
          pointer: `${pointer}/information`,
          message:
            "This data set identifies people, and the data of section 17A are depersonalised. Name another power, or take out what identifies them.",
        })),
    failing: [
      {
        changes: [
          { op: "replace", path: "/informationSharingAgreements/0/dataSets/0/gateway", value: "section-17a" },
        ],
        pointers: ["/informationSharingAgreements/0/dataSets/0/information"],
      },
    ],
  },
];
