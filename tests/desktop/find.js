// Finds visible elements by role and the beginning of their accessible name.
// Arguments: role, name, whether all are wanted. Answers an element, a list, or null.
const [role, wanted, all] = arguments;

const selectors = {
  article: "article, [role=article]",
  button: "button:not([role]), [role=button]",
  cell: "td, [role=cell], [role=gridcell]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  combobox: "select, [role=combobox]",
  dialog: "dialog[open], [role=dialog]",
  group: "details, fieldset, [role=group]",
  heading: "h1, h2, h3, [role=heading]",
  img: "img, [role=img]",
  navigation: "nav, [role=navigation]",
  option: "[role=option]",
  radio: "input[type=radio], [role=radio]",
  row: "tr, [role=row]",
  searchbox: "input[type=search], [role=searchbox]",
  status: "[role=status], output",
  textbox: "textarea, input:not([type]), input[type=text], input[type=password], input[type=search]",
};

const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
const found = [...(modal ?? document).querySelectorAll(selectors[role] ?? `[role=${role}]`)];
if (modal && role === "dialog") found.push(modal);

const tidy = (text) => text.replace(/[\u2068\u2069]/g, "").replace(/\s+/g, " ").trim();

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  const label = node.getAttribute("aria-label");
  return label ?? [...node.childNodes].map(textOf).join(" ");
}

function nameOf(element) {
  const ids = element.getAttribute("aria-labelledby");
  if (ids) return ids.split(" ").map((id) => textOf(document.getElementById(id))).join(" ");
  if (element.hasAttribute("aria-label")) return element.getAttribute("aria-label");
  if (element.labels?.length) return [...element.labels].map(textOf).join(" ");
  return textOf(element) || element.getAttribute("alt") || element.getAttribute("title") || "";
}

// A choice that is drawn by its label is where the label is.
const seen = (element) => (element.matches("input[type=radio], input[type=checkbox]") && element.labels[0]) || element;

const matching = found
  .filter((element) => tidy(nameOf(element)).startsWith(wanted) && seen(element).checkVisibility())
  .map(seen);
return all ? matching : (matching[0] ?? null);
