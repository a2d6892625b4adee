import * as z from "zod";

export const InformationGatewaySchema = z
  .enum(["section-16", "section-17", "section-10-regulations", "section-115", "section-17a", "other-power"])
  .meta({
    id: "InformationGateway",
    title: "Gateway",
    description:
      "The power or duty under which information is shared. section-16: the power of the Duty, between specified authorities, local policing bodies and relevant authorities only; section-17: a request of the local policing body, which has to be answered; section-10-regulations: regulations for prescribed persons; section-115 and section-17a: of the Crime and Disorder Act, for whom see there; other-power: any other.",
    source: "PCSC Act 2022 ss.10, 16, 17; CDA 1998 ss.17A, 115 (the last two recalled)",
  });
export type InformationGateway = z.infer<typeof InformationGatewaySchema>;
