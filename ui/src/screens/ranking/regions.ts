/**
 * Regions of the world after the United Nations' standard country codes (M49), by the code of the country.
 */
const MEMBERS = {
  africa:
    "DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW IO TF",
  americas:
    "AI AG AR AW BS BB BZ BM BO BQ BV BR VG CA KY CL CO CR CU CW DM DO EC SV FK GF GL GD GP GT GY HT HN JM MQ MX MS NI PA PY PE PR BL KN LC MF PM VC SX GS SR TT TC US VI UY VE",
  asia: "AF AM AZ BH BD BT BN KH CN CY GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP KP OM PK PS PH QA KR SA SG LK SY TW TJ TH TL TR TM AE UZ VN YE",
  europe:
    "AX AL AD AT BY BE BA BG HR CZ DK EE FO FI FR DE GI GR GG HU IS IE IM IT XK JE LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SJ SE CH UA GB VA",
  oceania: "AS AU CX CC CK FJ PF GU HM KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV UM VU WF",
};

/** A region of the world. */
export type Region = keyof typeof MEMBERS;

const REGION_OF = new Map(
  Object.entries(MEMBERS).flatMap(([region, codes]) =>
    codes.split(" ").map((code) => [code, region as Region] as const),
  ),
);

/** The region of a country, by the country's code; nothing where the code is none. */
export function regionOf(code: string): Region | undefined {
  return REGION_OF.get(code.toUpperCase());
}
