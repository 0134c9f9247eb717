// A claim's value as a person would type it, so that reading it gives the same value again; and what a form
// sends of a claim that it changed.

import type { ClaimDraft } from "../../../bindings/ClaimDraft";
import type { ClaimValue } from "../../../bindings/ClaimValue";

/** What the claim's form holds. */
export interface TypedClaim {
  fact: string;
  reported: string;
  read_as: string;
  /** A source's id; empty: none. */
  source: string;
  stated: string;
  note: string;
}

export const NO_CLAIM: TypedClaim = { fact: "", reported: "", read_as: "", source: "", stated: "", note: "" };

export function valueText(value: ClaimValue): string {
  switch (value.type) {
    case "length": {
      const { metres, bound } = value.value;
      return bound === "exactly" ? `${metres} m` : `${bound} ${metres} m`;
    }
    case "date":
      return value.value.text;
    case "money":
      return `${value.value.currency} ${value.value.amount}`;
    case "share":
      return `${percent(value.value)}%`;
    default:
      return value.value;
  }
}

/** True where two readings are the same value, however they were written. */
export function sameValue(one: ClaimValue | null, other: ClaimValue | null): boolean {
  const plain = (value: ClaimValue | null) =>
    value?.type === "date" ? { ...value.value, text: "", type: "date" } : value;
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** The fields that differ from `before`; all that hold something where the claim is new. */
export function claimDraft(typed: TypedClaim, before: TypedClaim | null): ClaimDraft {
  const fields = Object.keys(NO_CLAIM) as (keyof TypedClaim)[];
  const sent = fields.filter((field) => typed[field] !== (before ?? NO_CLAIM)[field]);
  // Other words would be read anew: a reading that was given apart goes along, or it would be lost.
  if (before && sent.includes("reported") && typed.read_as !== "" && !sent.includes("read_as")) sent.push("read_as");
  return Object.fromEntries(sent.map((field) => [field, typed[field]]));
}

/** A share of one as per cent, moved by two places in the text so that no digit is lost. */
function percent(share: string): string {
  const [, sign = "", whole = "0", fraction = ""] = /^([-+]?)(\d*)\.?(\d*)$/.exec(share) ?? [];
  const digits = fraction.padEnd(2, "0");
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = digits.slice(2).replace(/0+$/, "");
  return `${sign}${moved}${rest ? `.${rest}` : ""}`;
}
