import { h, icon } from "/_host/dom.js";

/** Google's named icons, drawn with the nearest of our own set. */
const KNOWN = {
  AIRPLANE: "plane", BOOKMARK: "bookmark", BUS: "bus", CAR: "car", CLOCK: "clock",
  CONFIRMATION_NUMBER_ICON: "ticket", DESCRIPTION: "file-text", DOLLAR: "currency-dollar", EMAIL: "mail",
  EVENT_SEAT: "armchair", FLIGHT_ARRIVAL: "plane-arrival", FLIGHT_DEPARTURE: "plane-departure", HOTEL: "bed",
  HOTEL_ROOM_TYPE: "bed-flat", INVITE: "calendar-event", MAP_PIN: "map-pin", MEMBERSHIP: "id-badge-2",
  MULTIPLE_PEOPLE: "users", PERSON: "user", PHONE: "phone", RESTAURANT_ICON: "tools-kitchen-2",
  SHOPPING_CART: "shopping-cart", STAR: "star", STORE: "building-store", TICKET: "ticket", TRAIN: "train",
  VIDEO_CAMERA: "video", VIDEO_PLAY: "player-play",
};

export function cardIcon(given, className = "card-icon") {
  if (!given) return null;
  const element = given.iconUrl ? picture(given.iconUrl, given.altText) : icon(known(given), given.altText);
  element.classList.add(className);
  if (given.imageType === "CIRCLE") element.classList.add("circle");
  return element;
}

function known({ knownIcon, materialIcon }) {
  return KNOWN[knownIcon] ?? (materialIcon ? "square-rounded" : "point");
}

/** Pictures come through the simulator, as they come through Google's proxy: without cookies, and never as a script. */
export function picture(url, altText) {
  const image = h("img", { src: `/_host/image?${new URLSearchParams({ url })}`, alt: altText ?? "", loading: "lazy" });
  image.addEventListener("error", () => image.classList.add("missing"), { once: true });
  return image;
}
