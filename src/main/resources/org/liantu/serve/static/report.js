// Shows which facts rest on a marked place of a report's text, and where a fact stands. The marks are links without it.
"use strict";

const beside = document.querySelector(".beside");
const pieces = [...document.querySelectorAll(".given")];
const told = new Map([...document.querySelectorAll(".told")].map((each) => [each.dataset.place, each]));

function light(place, style) {
  document.querySelectorAll(`.${style}`).forEach((each) => each.classList.remove(style));
  if (!place) return;
  told.get(place)?.classList.add(style);
  pieces.filter((piece) => piece.dataset.places.split(" ").includes(place)).forEach((piece) => piece.classList.add(style));
}

function placeOf(element) {
  const piece = element.closest(".given");
  return piece ? piece.dataset.places.split(" ")[0] : element.closest(".told")?.dataset.place;
}

function show(place) {
  const facts = told.get(place);
  if (!facts) return;
  light(place, "chosen");
  beside.scrollTo({ top: facts.offsetTop - beside.offsetTop - 8 });
}

function follow() {
  const place = location.hash.match(/^#(?:passage|facts)-([0-9]+-[0-9]+)$/);
  if (place) show(place[1]);
}

for (const event of ["pointerover", "focusin"])
  document.querySelector(".reading").addEventListener(event, (at) => light(placeOf(at.target), "lit"));
document.querySelector(".reading").addEventListener("pointerleave", () => light("", "lit"));

document.querySelector(".text").addEventListener("click", (click) => {
  const piece = click.target.closest(".given");
  if (!piece || click.ctrlKey || click.metaKey || click.shiftKey) return;
  click.preventDefault();
  const place = placeOf(piece);
  history.replaceState(null, "", `#passage-${place}`);
  show(place);
  const facts = told.get(place);
  facts.tabIndex = -1;
  facts.focus({ preventScroll: true });
});

addEventListener("hashchange", follow);
follow();
