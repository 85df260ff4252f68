import "@fontsource-variable/inter/wght.css";
import "./fonts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/preferences.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { session } from "./session.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");

window.addEventListener("unhandledrejection", ({ reason }) => session.tell(reason));

// The first picture is already in the person's language, theme and size of text.
await session.begin();
mount(App, { target });
