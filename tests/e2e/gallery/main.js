import { mount } from "svelte";
import Gallery from "./Gallery.svelte";
import "../../../src/ui/theme.css";

mount(Gallery, { target: document.getElementById("app") });
