import "@fontsource-variable/inter/wght.css";
import "../styles/tokens.css";
import "../styles/controls.css";
import "../styles/base.css";
import "../styles/preferences.css";
import { mount } from "svelte";
import { faces } from "../letters";
import { learnChair, words } from "../words.svelte";
import Projector from "./Projector.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("projector.html has no #app");

// Titles come in any script. What stands there before the first answer has words, too.
await Promise.all([faces(), words.speak("en"), learnChair()]);
mount(Projector, { target });
