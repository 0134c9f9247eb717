// A fact's claims in words: the sentence, each value with who says so, and the claims as a table.

import type { Claim } from "../../bindings/Claim";
import type { Fact } from "../../bindings/Fact";
import type { Source } from "../../bindings/Source";
import { formatClaimValue, formatInterval, formatMetres, formatMoney, formatNumber, formatShare, t } from "../../words";
import { cell, none, type ChartTable } from "../chart-frame/table";
import { boundOf, numberOf, voicesOf, type Axis, type ClaimGroup } from "./group";

const join = (texts: readonly string[]) => texts.join(t("ui-chart-list-join"));

/** "4 values from 13 sources; 1,005 m is chosen." */
export function claimsReading(fact: Fact): string {
  const counts = { values: fact.distinct, sources: voicesOf(fact.claims) };
  const value = fact.claims.find((claim) => claim.id === fact.value);
  if (!value) return t("ui-chart-claims-none");
  const words = { ...counts, value: formatClaimValue(value.value) };
  if (fact.basis === "chosen") return t("ui-chart-claims-chosen", words);
  if (fact.basis === "only") return t("ui-chart-claims-only", words);
  return t("ui-chart-claims-latest", words);
}

/** The value, and why it is the one that counts. */
export function valueWords(group: ClaimGroup, fact: Fact): string {
  const value = formatClaimValue(group.value);
  if (group.later) return t("ui-chart-claims-value-later", { value });
  if (!group.counts || fact.basis === "only") return value;
  return t(fact.basis === "chosen" ? "ui-chart-claims-value-chosen" : "ui-chart-claims-value-latest", { value });
}

export function publisherOf(claim: Claim, sources: ReadonlyMap<string, Source>): string {
  const source = claim.source_id === null ? undefined : sources.get(claim.source_id);
  return source ? source.publisher || source.title : t("ui-chart-claims-own");
}

/** Who says so, each once; where it is but one voice, also when. */
export function noteWords(group: ClaimGroup, sources: ReadonlyMap<string, Source>): string {
  const names = join([...new Set(group.claims.map((claim) => publisherOf(claim, sources)))]);
  const stated = group.claims.length === 1 ? group.claims[0]?.stated : null;
  return stated ? t("ui-chart-claims-stated", { publishers: names, date: formatInterval(stated) }) : names;
}

export function groupSentence(group: ClaimGroup, fact: Fact, sources: ReadonlyMap<string, Source>): string {
  return join([
    valueWords(group, fact),
    t("ui-chart-claims-voices", { voices: group.voices }),
    noteWords(group, sources),
  ]);
}

/** A number on the axis, in the unit of the axis's values. */
export function numberTickWords(value: number, axis: Axis): string {
  const of = axis.groups[0]?.value;
  switch (of?.type) {
    case "length":
      return formatMetres(value);
    case "money":
      return formatMoney({ amount: String(value), currency: of.value.currency }, true);
    case "share":
      return formatShare(value);
    default:
      return formatNumber(value);
  }
}

export function claimsTable(fact: Fact, sources: ReadonlyMap<string, Source>): ChartTable {
  return {
    columns: [
      { label: t("ui-chart-claims-column-value") },
      { label: t("ui-chart-claims-column-bound") },
      { label: t("ui-chart-claims-column-reported") },
      { label: t("ui-chart-claims-column-source") },
      { label: t("ui-chart-claims-column-stated") },
      { label: t("ui-chart-claims-column-counts") },
    ],
    rows: [...fact.claims, ...fact.later].map((claim) => [
      cell(formatClaimValue(claim.value), plainValue(claim)),
      cell(t(`ui-chart-bound-${boundOf(claim.value)}`), boundOf(claim.value)),
      cell(claim.reported),
      cell(publisherOf(claim, sources)),
      claim.stated ? cell(formatInterval(claim.stated), isoInterval(claim.stated)) : none,
      claim.id === fact.value ? cell(t("ui-chart-claims-counts"), "yes") : cell("", "no"),
    ]),
  };
}

function plainValue({ value }: Claim): string | number | null {
  if (value.type === "date") return isoInterval(value.value);
  if (value.type === "text") return value.value;
  if (value.type === "money") return `${value.value.amount} ${value.value.currency}`;
  return numberOf(value);
}

function isoInterval({ earliest, latest }: { earliest: string | null; latest: string | null }): string {
  return earliest !== null && earliest === latest ? earliest : `${earliest ?? ".."}/${latest ?? ".."}`;
}
