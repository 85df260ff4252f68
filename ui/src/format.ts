import { words } from "./words.svelte";

const formatters = new Map<string, unknown>();

/** A formatter of the window's language: one costs far more to make than to use, and tables show thousands of figures. */
function formatter<const Options extends object, Made>(
  Kind: new (language: string, options: Options) => Made,
  options: Options,
): Made {
  const key = `${words.language} ${Kind.name} ${JSON.stringify(options)}`;
  const known = formatters.get(key) as Made | undefined;
  const made = known ?? new Kind(words.language, options);
  if (!known) formatters.set(key, made);
  return made;
}

/** A date and time that a person reads, in the window's language and the machine's time zone. */
export function dateTime(rfc3339: string): string {
  return formatter(Intl.DateTimeFormat, { dateStyle: "medium", timeStyle: "short" }).format(new Date(rfc3339));
}

/** A date and time in a named time zone, or in the machine's, with the zone's name. */
export function dateTimeIn(rfc3339: string, timeZone?: string): string {
  return formatter(Intl.DateTimeFormat, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(new Date(rfc3339));
}

/** How long ago, in the largest unit that fits; dates older than a month are given as dates. */
export function ago(rfc3339: string, now = Date.now()): string {
  const seconds = (new Date(rfc3339).getTime() - now) / 1000;
  const format = formatter(Intl.RelativeTimeFormat, { numeric: "auto" });
  const steps: [Intl.RelativeTimeFormatUnit, number, number][] = [
    ["minute", 60, 3600],
    ["hour", 3600, 86_400],
    ["day", 86_400, 30 * 86_400],
  ];
  if (Math.abs(seconds) < 60) return format.format(0, "minute");
  for (const [unit, size, limit] of steps) {
    if (Math.abs(seconds) < limit) return format.format(Math.trunc(seconds / size), unit);
  }
  return formatter(Intl.DateTimeFormat, { dateStyle: "medium" }).format(new Date(rfc3339));
}

/** A size in bytes, in the unit that reads best. */
export function fileSize(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return formatter(Intl.NumberFormat, {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}

/** A count with the language's separators. */
export function count(value: number): string {
  return formatter(Intl.NumberFormat, {}).format(value);
}

/** A share of one as a whole percentage; what is no more than nearly none or all is not said to be so. */
export function percent(share: number): string {
  const format = formatter(Intl.NumberFormat, { style: "percent" });
  if (share > 0 && share < 0.005) return `<${format.format(0.01)}`;
  if (share < 1 && share > 0.995) return `>${format.format(0.99)}`;
  return format.format(share);
}

/** A score on 0–100, always with two decimals so that columns align. */
export function score(value: number): string {
  return formatter(Intl.NumberFormat, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** A figure with so many decimals; what rounds to nothing has no sign. */
export function figure(value: number, decimals = 2): string {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return formatter(Intl.NumberFormat, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(rounded === 0 ? 0 : rounded);
}

/** The last part of a path, whichever system wrote it. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}

/** The path of a file in a folder, as this folder's system writes it. */
export function joined(folder: string, name: string): string {
  const separator = folder.includes("\\") ? "\\" : "/";
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

/** The folder a file is in. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return cut > 0 ? path.slice(0, cut) : path;
}

/** Names by which organisations of states go, where they are not those of common use. */
const OFFICIAL: Record<string, string> = {
  "republic of korea": "KR",
  "korea, republic of": "KR",
  "viet nam": "VN",
  "russian federation": "RU",
  "iran (islamic republic of)": "IR",
  "united states of america": "US",
  "dr congo": "CD",
  "democratic republic of the congo": "CD",
  "united republic of tanzania": "TZ",
  "lao people's democratic republic": "LA",
  czechia: "CZ",
  "czech republic": "CZ",
  turkey: "TR",
};

let regions: Map<string, string> | undefined;

/** The code of a country that was given by its English name. */
export function regionCode(name: string): string | undefined {
  if (!regions) {
    const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    regions = new Map(Object.entries(OFFICIAL));
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const known = english.of(code)?.toLowerCase();
      if (known && !regions.has(known)) regions.set(known, code);
    }
  }
  return regions.get(name.trim().toLowerCase());
}

/**
 * The name of a country or language by its code, and of a country by its English name where the window speaks another
 * language; what is neither is given back as it is, and a language that nobody has told is nothing.
 */
export function nameOf(type: "region" | "language", code: string): string {
  if (code === "und") return "";
  if (type === "region" && code.length > 3) {
    const found = words.language === "en" ? undefined : regionCode(code);
    return found ? nameOf(type, found) : code;
  }
  try {
    return formatter(Intl.DisplayNames, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The particulars of a journalled change, which are kept as an object, as a line that a person reads. */
export function particulars(json: string): string {
  const line = particularsOf(json);
  // A merge tells of thousands of sheets, and one line of a megabyte takes a web view a third of a second to lay out.
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const LONGEST = 1000;

function particularsOf(json: string): string {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "object" && read !== null ? plain(read) : json;
  } catch {
    return json;
  }
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  // The operation stands in a column of its own, and what it is about by its name.
  const apart = ["operation", "application", "judge"];
  const told = Object.entries(value).filter(([key, one]) => !apart.includes(key) && one !== "" && one !== null);
  return told.map(([key, one]) => `${key.replaceAll("_", " ")} ${plain(one)}`).join(" · ");
}

/** The short form of a packet's id or of another hash, to read out: its first eight digits. */
export function shortCode(hash: string): string {
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
}
