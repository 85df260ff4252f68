import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/controls.css";
import "./styles/base.css";
import "./styles/preferences.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { faces } from "./letters";
import { session } from "./session.svelte";
import { words } from "./words.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");

window.addEventListener("unhandledrejection", ({ reason }) => session.tell(reason));

// Its letters are on their way while the first answer is.
void document.fonts.load('1rem "Inter Variable"');
// The first picture is already in the person's language, theme and size of text.
await session.begin();
// The faces of other scripts are many: only what is Korean needs one of them for the first picture.
if (words.language === "ko") await faces();
mount(App, { target });
requestAnimationFrame(() => void faces());
