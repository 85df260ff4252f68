import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { session } from "./session.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");

// The first picture is already in the person's language, theme and size of text.
await session.begin();
mount(App, { target });
void import("./styles/fonts.css");
