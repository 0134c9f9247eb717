// Every chart at three widths, light or dark: `?theme=dark`, `?widths=360,720,1140`, `?only=timeline`. For the
// development server alone; the build starts from the app's own page and never comes here.

import { mount } from "svelte";
import "../../styles/fonts.css";
import "../../styles/tokens.css";
import "../../styles/base.css";
import Gallery from "./Gallery.svelte";

const asked = new URLSearchParams(location.search);
document.documentElement.style.colorScheme = asked.get("theme") ?? "light";
const widths = (asked.get("widths") ?? "360,720,1140").split(",").map(Number);
const target = document.getElementById("gallery");
if (target) mount(Gallery, { target, props: { widths, only: asked.get("only") } });
